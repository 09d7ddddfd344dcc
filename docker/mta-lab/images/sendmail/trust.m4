dnl The root of the peer. The file counts only where there is a path, too: a folder with nothing in it.
define(`confCACERT', `/lab/ca.pem')dnl
define(`confCACERT_PATH', `/lab/certs')dnl
