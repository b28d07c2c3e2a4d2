"""Makes small documents to read: a PDF and a Word file that say what a test wants them to say."""

from io import BytesIO

from docx import Document

_BEYOND_ASCII = {
    "ç": "ccedilla",
    "ğ": "gbreve",
    "ı": "dotlessi",
    "ö": "odieresis",
    "ş": "scedilla",
    "ü": "udieresis",
    "Ç": "Ccedilla",
    "Ğ": "Gbreve",
    "İ": "Idotaccent",
    "Ö": "Odieresis",
    "Ş": "Scedilla",
    "Ü": "Udieresis",
    "’": "quoteright",
}
_FIRST_CODE = 128
_CODES = {letter: code for code, letter in enumerate(_BEYOND_ASCII, _FIRST_CODE)}


def make_pdf(*pages: list[str]) -> bytes:
    """Make a PDF of the given lines, each page a list of them, in a font that knows the Turkish letters."""
    glyphs = " ".join(f"/{name}" for name in _BEYOND_ASCII.values())
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        f"/Encoding << /Type /Encoding /Differences [{_FIRST_CODE} {glyphs}] >> >>".encode(),
    ]
    for i, lines in enumerate(pages):
        stream = b"BT /F1 11 Tf 14 TL 50 750 Td " + b"".join(_show(line) for line in lines) + b"ET"
        bodies += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream",
        ]
    return _assemble(bodies)


def make_docx(*paragraphs: str, rows: list[list[str]] = ()) -> bytes:
    """Make a Word document of paragraphs, then one table of rows."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for cells, row in zip(table.rows, rows, strict=True):
            for cell, text in zip(cells.cells, row, strict=True):
                cell.text = text
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _show(line: str) -> bytes:
    codes = (_CODES.get(letter) or ord(letter) for letter in line)
    return b"<" + "".join(f"{code:02x}" for code in codes).encode() + b"> Tj T* "


def _assemble(bodies: list[bytes]) -> bytes:
    """Number the objects and write the table of where each begins."""
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(bodies) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()
