dnl What the lab needs, whatever the set-up.
define(`SMART_HOST', `relay:mx.badmx.test')dnl
define(`RELAY_MAILER_ARGS', `TCP $h PORT')dnl
define(`confDOMAIN_NAME', `sendmail.sender.test')dnl
dnl Debian's file for hosts without a DNS: that of the lab knows the peer only, and gives no
dnl answer for any other name.
define(`confSERVICE_SWITCH_FILE', `/etc/mail/service.switch-nodns')dnl
dnl The reason why a handshake failed is told from here on.
define(`confLOG_LEVEL', `14')dnl
dnl Deliver at once, however busy the machine is.
define(`confQUEUE_LA', `1000')dnl
define(`confTO_CONNECT', `6s')dnl
define(`confTO_ICONNECT', `6s')dnl
define(`confTO_INITIAL', `6s')dnl
define(`confTO_HELO', `6s')dnl
define(`confTO_STARTTLS', `6s')dnl
define(`confTO_MAIL', `6s')dnl
define(`confTO_RCPT', `6s')dnl
define(`confTO_DATAINIT', `6s')dnl
define(`confTO_DATABLOCK', `6s')dnl
define(`confTO_DATAFINAL', `6s')dnl
define(`confTO_RSET', `6s')dnl
define(`confTO_MISC', `6s')dnl
dnl Comes on top of any of them.
define(`confTO_QUIT', `1s')dnl
