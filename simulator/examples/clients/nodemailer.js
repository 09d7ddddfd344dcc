// nodemailer. usage: nodemailer.js POLICY HOST PORT CA DOMAIN MODE
"use strict";

const fs = require("node:fs");
const nodemailer = require("nodemailer");

const [policy, host, port, ca, domain, mode] = process.argv.slice(2);
const transport = nodemailer.createTransport({
  host,
  port: Number(port),
  name: "client.test",
  secure: mode === "implicit",
  requireTLS: policy === "verified",
  tls: { ca: fs.readFileSync(ca) },
  connectionTimeout: 3000,
  greetingTimeout: 3000,
  socketTimeout: 3000,
});

transport
  .sendMail({
    from: `me@${domain}`,
    to: `you@${domain}`,
    subject: "Hello",
    text: "Hello",
  })
  .then(
    (info) => console.log(info.response),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
