"""What a file says about itself: XMP and the document information, always in agreement."""

from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from reportwriter.pdf.characters import one_line

PRODUCER = "Report Writer"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate>
<xmp:ModifyDate>{made}</xmp:ModifyDate>
<xmp:MetadataDate>{made}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer>
{claims}<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
{padding}
<?xpacket end="w"?>"""

_CLAIMS = """\
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """`made` is an aware moment. A title names no child: file managers and mail systems show it.

    `conforms` is false where others' pages stand in it that may keep no standard.
    """

    title: str
    author: str
    subject: str
    made: datetime
    conforms: bool = True

    @classmethod
    def of(cls, *, title: str, author: str, subject: str, made: datetime) -> "About":
        """Take words that people typed: what cannot be printed cannot stand in XML either."""
        return cls(
            title=one_line(title), author=one_line(author), subject=one_line(subject), made=made
        )

    @property
    def pdf_date(self) -> str:
        return self.made.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")

    def packet(self, padding: int = 0) -> bytes:
        """Return the XMP packet with so many spaces in it."""
        return _PACKET.format(
            title=escape(self.title),
            author=escape(self.author),
            subject=escape(self.subject),
            producer=PRODUCER,
            made=self.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00"),
            claims=_CLAIMS if self.conforms else "",
            padding=" " * padding,
        ).encode()
