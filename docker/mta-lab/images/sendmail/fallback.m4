define(`confTLS_FALLBACK_TO_CLEAR', `True')dnl
