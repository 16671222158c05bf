//! Reports as the runners write them, and ones that nobody should write.

use super::*;

fn of(text: &str) -> Result<Report, JunitError> {
    read(text.as_bytes())
}

fn file(name: &str) -> Report {
    let path = format!("tests/data/intake/{name}");
    let file = std::fs::File::open(&path).unwrap();
    read(std::io::BufReader::new(file)).unwrap()
}

fn failed(report: &Report) -> Vec<&str> {
    report.failed.keys().map(String::as_str).collect()
}

#[test]
fn surefire_tells_flaky_tests_from_failed_ones() {
    let report = file("junit-surefire.xml");
    assert_eq!(
        failed(&report),
        [
            "org.acme.shop.CartTest::totals",
            "org.acme.shop.CartTest::vat"
        ]
    );
    assert_eq!((report.tests, report.skipped, report.flaky), (5, 1, 1));
    assert!(
        report.failed["org.acme.shop.CartTest::totals"].starts_with("expected: <12> but was: <13>")
    );
}

#[test]
fn pytest_and_nested_suites() {
    assert_eq!(
        failed(&file("junit-pytest.xml")),
        ["tests.test_cart::test_vat[0.2-<a & b>]"]
    );
    assert_eq!(
        failed(&file("junit-nested.xml")),
        ["inner::fails", "outer::also fails"]
    );
}

#[test]
fn attributes_may_be_missing_and_numbers_odd() {
    let report = of(r#"<testsuite tests="1,204" time="1,204.5"><testcase><failure/></testcase><testcase name="x"/></testsuite>"#).unwrap();
    assert_eq!(failed(&report), ["(a test without a name)"]);
    assert_eq!(report.tests, 2);
    assert_eq!(of("<testsuites/>").unwrap(), Report::default());
    assert_eq!(
        of("\u{feff}<?xml version=\"1.0\"?>\n<testsuites></testsuites>\n").unwrap(),
        Report::default()
    );
}

#[test]
fn control_characters_colours_and_a_lone_ampersand_do_no_harm() {
    let report = of("<testsuite name=\"s\"><testcase name=\"a\u{8}b\"><failure message=\"\u{1b}[31mred\u{1b}[0m & <b> &nbsp; more\">x &amp; y & z</failure></testcase></testsuite>".replace("<b>", "&lt;b&gt;").as_str()).unwrap();
    assert_eq!(failed(&report), ["s::ab"]);
    let said = &report.failed["s::ab"];
    assert!(!said.contains('\u{1b}') && said.contains("red"), "{said:?}");
    let latin = b"<testsuite><testcase name=\"\xe9t\xe9\"><error/></testcase></testsuite>";
    assert_eq!(read(&latin[..]).unwrap().failed.len(), 1);
}

#[test]
fn entity_bombs_and_document_types_are_refused() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;">]><testsuite><testcase name="&lol1;"><failure>&lol1;</failure></testcase></testsuite>"#;
    assert!(matches!(of(bomb), Err(JunitError::DocumentType)));
    let unknown =
        of(r#"<testsuite><testcase name="a"><failure>&lol1;</failure></testcase></testsuite>"#)
            .unwrap();
    assert_eq!(unknown.failed["a"], "&lol1;");
}

/// One in UTF-16 was refused for its root `<?xml>`, and one in ISO-8859-1 lost its letters in title and key.
#[test]
fn reports_in_utf_16_and_latin_1_are_read_as_they_are_written() {
    let text = |encoding: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n<testsuite><testcase name=\"caf\u{e9}\"><failure>\u{e4}</failure></testcase></testsuite>"
        )
    };
    let wide = text("utf-16");
    let units = || "\u{feff}".encode_utf16().chain(wide.encode_utf16());
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    let latin = |encoding: &str| -> Vec<u8> {
        text(encoding)
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect()
    };
    for bytes in [
        &little[..],
        &little[2..],
        &big,
        &big[2..],
        &latin("ISO-8859-1"),
        &latin("windows-1252"),
        text("utf-8").as_bytes(),
    ] {
        let report = read(bytes).unwrap();
        assert_eq!(report.failed["caf\u{e9}"], "\u{e4}");
    }
    let euro = b"<?xml version='1.0' encoding='cp1252'?><testsuite><testcase name='\x80'><error/></testcase></testsuite>";
    assert_eq!(failed(&read(&euro[..]).unwrap()), ["\u{20ac}"]);
    assert!(read(&little[..little.len() - 4]).is_err());
}

#[test]
fn what_is_no_report_is_told() {
    for (text, expected) in [
        ("", "it is empty"),
        ("   \n", "it is empty"),
        ("{\"a\":1}", "it is no XML: it begins with `{\"a\":1}`"),
        (
            "\u{feff}ok 1 - tap",
            "it is no XML: it begins with `ok 1 - tap`",
        ),
        (
            "<html></html>",
            "its root is <html>, and a JUnit report begins with <testsuites> or <testsuite>",
        ),
        (
            "<testsuite><testcase name='a'>",
            "it ends before </testcase>",
        ),
    ] {
        assert_eq!(of(text).unwrap_err().to_string(), expected, "{text}");
    }
    for malformed in [
        "<testsuite></x></testsuite>",
        "<testsuite",
        "<testsuite><![CDATA[ x",
    ] {
        assert!(
            matches!(of(malformed), Err(JunitError::Malformed { .. })),
            "{malformed}"
        );
    }
    let deep = "<testsuite>".repeat(100_000);
    assert!(matches!(of(&deep), Err(JunitError::TooDeep)));
}

/// Writes a report of any size while it is read, so that only the reader could need memory for it.
struct Endless {
    left: usize,
    rest: Vec<u8>,
}

impl std::io::Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() {
            if self.left == 0 {
                return Ok(0);
            }
            self.left -= 1;
            let text = match self.left {
                0 => "</testsuite>".to_owned(),
                n => format!(
                    "<testcase classname='c' name='n{n}'><system-out>{}</system-out></testcase>",
                    "x".repeat(4_000)
                ),
            };
            self.rest = text.into_bytes();
        }
        let count = self.rest.len().min(out.len());
        out[..count].copy_from_slice(&self.rest[..count]);
        self.rest.drain(..count);
        Ok(count)
    }
}

#[test]
fn fifty_megabytes_are_read_as_a_stream() {
    let source = Endless {
        left: 13_000,
        rest: b"<testsuite>".to_vec(),
    };
    let report = read(std::io::BufReader::new(source)).unwrap();
    assert_eq!(report.tests, 12_999);
    assert!(report.failed.is_empty());
}
