//! Files that cannot be read: each is refused with its place and what to do; hostile text comes through as text.

use super::fixture::{HEAD, assert_sound, imported, number, one, refused, rows, run};
use crate::exchange::servicenow_events::raw::MAX_FIELD;
use crate::model::data::Data;
use crate::model::explain::Explain;

#[test]
fn text_is_untrusted_and_comes_through() {
    let head =
        "number,incident_state,opened_at,sys_updated_at,short_description,description,u_x\r\n";
    let text = format!(
        "\u{feff}{head}A1,New,01-03-2016 09:00,01-03-2016 09:00,\"Two\r\nlines, \"\"quoted\"\"\",\"a: b\n# no\n\t\u{7}- x\r\n\",no\r\n"
    );
    let record = one(&text);
    assert_sound(&record);
    assert_eq!(record.title(), "Two lines, \"quoted\"");
    assert_eq!(
        record.text("description"),
        Some("a: b\n# no\n\t\u{7}- x\r\n")
    );
    let kept = imported(&record, "short_description").map(Data::brief);
    assert_eq!(kept.as_deref(), Some("Two\r\nlines, \"quoted\""));
    assert_eq!(imported(&record, "u_x"), Some(&Data::text("no")));
}

#[test]
fn a_file_that_is_no_such_export_is_refused_with_place_and_remedy() {
    assert_eq!(refused(""), "events.csv: the file is empty");
    assert_eq!(refused("\u{feff}\r\n\n"), "events.csv: the file is empty");
    let error = run("{\"result\": []}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "events.csv:1:1: this is not such an export: the first line names no column `number`"
    );
    assert!(error.hint().unwrap().contains("as CSV with commas"));
    let error = run("number,incident_stat,opened_at\n").unwrap_err();
    assert_eq!(
        error.to_string(),
        "events.csv:1:1: these columns are missing: incident_state, sys_updated_at"
    );
    assert_eq!(
        error.hint().unwrap(),
        "is `incident_stat` meant to be `incident_state`?"
    );
    assert_eq!(
        refused(format!("{HEAD},Impact\n")),
        "events.csv:1:121: the column `impact` stands twice"
    );
    let import = run(format!("{HEAD}\n")).unwrap();
    assert_eq!(
        (import.drafts.len(), number(&import.tally, "rows")),
        (0, Some(0))
    );
}

#[test]
fn a_row_that_cannot_be_read_is_refused_with_place_and_remedy() {
    let good = "A1,New,01-03-2016 09:00,01-03-2016 09:00,?,?,2,2,3,\"Ana,\nB\"\"\",?";
    let after = |row: &str| refused(rows(&[good, row]));
    assert_eq!(
        after("A2,New,01-03-2016 09:00,30-02-2016 09:00,?,?,2,2,3,Ana,?"),
        "events.csv:4:25: `sys_updated_at` is \"30-02-2016 09:00\", which is not a time that can be read"
    );
    assert!(after("A2,New,01-03-1916 09:00,?,?,?,2,2,3,Ana,?").contains("4:8: `opened_at`"));
    assert!(after("A2,New,01-03-2016 09:00,?,?,now,2,2,3,Ana,?").contains("4:29: `closed_at`"));
    assert_eq!(
        after("A2,New,01-03-2016"),
        "events.csv:4:8: this row has 3 fields, the first line has 11"
    );
    assert_eq!(
        after("?,New,?,?,?,?,?,?,?,?,?"),
        "events.csv:4:1: this row has no `number`"
    );
    assert_eq!(
        after("A2,?,?,?,?,?,?,?,?,?,?"),
        "events.csv:4:1: A2 has no time in any of its rows"
    );
    assert_eq!(
        after("A2,New,01-03-2016 09:00,?,\"?,?,2,2,3,Ana,?"),
        "events.csv:4:27: this quote is never closed"
    );
    let crlf = rows(&[good, "A2,New,x,?,?,?,2,2,3,Ana,?"]).replace('\n', "\r\n");
    assert!(refused(crlf).starts_with("events.csv:4:8: `opened_at` is \"x\""));
}

#[test]
fn bytes_that_are_not_utf8_are_named_with_line_and_column() {
    let mut bytes = rows(&["A1,Näw"]).into_bytes();
    let place = bytes.len() - 2;
    bytes[place] = 0xe9;
    let error = run(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("events.csv:2:6: byte {} is not UTF-8", place + 1)
    );
    let utf16: Vec<u8> = HEAD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let error = run([&[0xff, 0xfe], &utf16[..]].concat()).unwrap_err();
    assert!(error.hint().unwrap().contains("UTF-16"), "{error}");
    assert!(
        run(b"PK\x03\x04\xff")
            .unwrap_err()
            .hint()
            .unwrap()
            .contains("workbook")
    );
}

#[test]
fn fields_and_records_have_a_limit() {
    let row = |n: usize| {
        let long = "x".repeat(n);
        format!("A1,New,01-03-2016 09:00,01-03-2016 09:00,?,?,2,2,3,Ana,?,{long}")
    };
    let head = format!("{HEAD},u_x");
    let long = format!("{head}\n{}\n", row(MAX_FIELD + 1));
    assert_eq!(
        refused(long),
        "events.csv:2:58: this field has 262145 bytes; the limit is 262144"
    );
    assert!(run(format!("{head}\n{}\n", row(MAX_FIELD))).is_ok());
    let many: String = (0..6).map(|n| format!(",u_{n}")).collect();
    let cells: String = (0..6)
        .map(|_| format!(",{}", "x".repeat(MAX_FIELD)))
        .collect();
    let large = refused(format!("{head}{many}\n{}{cells}\n", row(1)));
    assert!(large.contains("A1 would make a file of 157"), "{large}");
}
