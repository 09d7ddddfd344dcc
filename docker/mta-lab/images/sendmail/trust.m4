dnl The root of the peer.
define(`confCACERT', `/lab/ca.pem')dnl
