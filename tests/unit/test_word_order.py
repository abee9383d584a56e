"""Children stand in the order of the schema: Word calls a file broken in which they do not, and no reader here does.

The orders are those of ECMA-376, Part 1, Annex A (wml.xsd), as python-docx lists them too. A bar stands between
elements in any order. Nobody here has Word.
"""

import re
from xml.etree import ElementTree

import pytest

from macros.program import evaluate
from macros.render import compiled
from macros.write import word
from tests import catalogs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
           "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
           "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
           "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
           "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
           "vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
              "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
              "printerSettings",
    "numPr": "ilvl numId numberingChange ins",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
             "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride lvl",
    "settings": "writeProtection view zoom mirrorMargins proofState attachedTemplate linkStyles trackRevisions "
                "documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl "
                "updateFields footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang "
                "clrSchemeMapping shapeDefaults decimalSymbol listSeparator",
    "pBdr": "top left bottom right between bar",
    "tabs": "tab",
    "p": "pPr r|sdt",
    "r": "rPr t|tab",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex "
             "equation|comboBox|date|docPartObj|docPartList|dropDownList|picture|richText|text|citation|group|"
             "bibliography|checkbox",
    "sdtContent": "r",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
             "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tblGrid": "gridCol tblGridChange",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "tr": "tblPrEx trPr tc",
    "trPr": "cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden "
            "ins del trPrChange",
    "tc": "tcPr p",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
            "headers cellIns cellDel cellMerge tcPrChange",
    "body": "p|tbl sectPr",
    "document": "body",
}
LEAVES = ("rPrDefault", "pPrDefault", "compat")  # each holds one kind of child

CATALOG = catalogs.made_up()
SAMPLES = {name: blank.sample for name, blank in CATALOG.blanks.items()}


def parts(name: str) -> dict[str, str]:
    body = evaluate(compiled(CATALOG, name, "docx"), SAMPLES | {"harbor": ""})
    return word.parts(name, CATALOG.template(name)) | {"word/document.xml": body}


@pytest.mark.parametrize("name", CATALOG.templates)
def test_children_stand_in_the_order_of_the_schema(name):
    seen = set()
    for path, xml in parts(name).items():
        for element in ElementTree.fromstring(xml.encode()).iter():
            tag = element.tag.removeprefix(W)
            children = [child.tag.removeprefix(W).removeprefix(W14) for child in element]
            if not element.tag.startswith(W) or not children or tag in LEAVES:
                continue
            seen.add(tag)
            order = {name: at for at, names in enumerate(ORDERS[tag].split()) for name in names.split("|")}
            assert set(children) <= set(order), f"{path}: {tag} holds {set(children) - set(order)}"
            assert children == sorted(children, key=order.get), f"{path}: {tag} holds {children}"
    assert {"pPr", "rPr", "sectPr", "style", "lvl", "settings", "body"} <= seen
    assert name != "lamp-check" or {"tbl", "tblPr", "tblGrid", "tr", "trPr", "tc", "tcPr", "sdt", "sdtPr"} <= seen


@pytest.mark.parametrize("name", CATALOG.templates)
def test_every_part_is_xml_and_has_a_type_and_a_way_to_it(name):
    files = parts(name)
    for xml in files.values():
        assert xml.startswith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')
        ElementTree.fromstring(xml.encode())
    typed = set(re.findall(r'PartName="/([^"]+)"', files["[Content_Types].xml"]))
    assert typed == {path for path in files if not path.endswith(".rels") and path != "[Content_Types].xml"}
    ways = re.findall(r'Target="([^"]+)"', files["_rels/.rels"])
    ways += [f"word/{target}" for target in re.findall(r'Target="([^"]+)"', files["word/_rels/document.xml.rels"])]
    assert sorted(ways) == sorted(typed)


def test_every_numbered_list_of_a_template_has_a_numbering_of_its_own():
    for name in CATALOG.templates:
        numbering = ElementTree.fromstring(parts(name)["word/numbering.xml"].encode())
        defined = {num.get(f"{W}numId") for num in numbering.iter(f"{W}num")}
        used = re.findall(r'<w:numId w:val="([0-9]+)"/>', parts(name)["word/document.xml"])
        assert defined == {"1", *used}
