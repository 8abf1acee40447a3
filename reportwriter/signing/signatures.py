"""The whole of this room in one object, so that services need not import it to name it."""

from reportwriter.signing.certificates import read_certificate
from reportwriter.signing.cms import check_cms
from reportwriter.signing.detached import sign_content
from reportwriter.signing.identity import belong_together, import_pkcs12, make_identity
from reportwriter.signing.pades import sign_pdf


class Signatures:
    """Makes identities, signs, and checks what others signed."""

    make_identity = staticmethod(make_identity)
    import_pkcs12 = staticmethod(import_pkcs12)
    read_certificate = staticmethod(read_certificate)
    belong_together = staticmethod(belong_together)
    sign = staticmethod(sign_pdf)
    sign_content = staticmethod(sign_content)
    check = staticmethod(check_cms)
