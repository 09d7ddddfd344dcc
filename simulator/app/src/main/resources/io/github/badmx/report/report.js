(function () {
  'use strict';
  const stories = Array.from(document.querySelectorAll('details.story'));
  const byId = function (id) { return document.getElementById(id); };
  const isShown = function (story) { return story.getClientRects().length !== 0; };

  const reveal = function () {
    const told = byId(decodeURIComponent(location.hash.slice(1)));
    const story = told === null ? null : told.closest('details.story');
    if (story !== null) {
      story.hidden = false;
      story.open = true;
      story.scrollIntoView();
    }
  };
  addEventListener('hashchange', reveal);
  reveal();

  byId('find').addEventListener('input', function (typed) {
    const words = typed.target.value.toLowerCase().split(' ');
    stories.forEach(function (story) {
      const text = story.textContent.toLowerCase();
      story.hidden = !words.every(function (word) { return text.includes(word); });
    });
  });
  byId('open').addEventListener('click', function () {
    stories.filter(isShown).forEach(function (story) { story.open = true; });
  });
  byId('close').addEventListener('click', function () {
    stories.forEach(function (story) { story.open = false; });
  });
  document.querySelector('.tools').hidden = false;

  const matters = '.story.unsafe:not([open]), .story.error:not([open])';
  let opened = [];
  addEventListener('beforeprint', function () {
    opened = Array.from(document.querySelectorAll(matters));
    opened.forEach(function (story) { story.open = true; });
  });
  addEventListener('afterprint', function () {
    opened.forEach(function (story) { story.open = false; });
  });
}());
