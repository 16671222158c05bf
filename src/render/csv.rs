//! CSV for spreadsheets and scripts: RFC 4180 quoting, UTF-8, LF line ends, one header line of stable keys.
//!
//! Values are those of JSON (seconds, shares from 0 to 1, RFC 3339) so that a spreadsheet can calculate;
//! `n/a` stays visible. Text that a spreadsheet would run as a formula is guarded, see
//! [`escape::csv_formula`]. Which blocks are printed is written at [`super::Format::Csv`].

use super::{escape, human};
use crate::model::data::Data;
use crate::report::table::{Block, Cell, Document, Value};

/// The tables of the document.
pub fn render(doc: &Document) -> String {
    let mut tables: Vec<String> = Vec::new();
    for block in &doc.blocks {
        if let Block::Table(it) = block {
            let keys: Vec<&str> = it
                .columns
                .iter()
                .map(|column| column.key.as_str())
                .collect();
            tables.push(table(&keys, it.rows.iter().map(|row| row.iter().collect())));
        }
    }
    if tables.is_empty() {
        for block in &doc.blocks {
            if let Block::Fields { rows, .. } = block {
                let keys: Vec<&str> = rows.iter().map(|(column, _)| column.key.as_str()).collect();
                let cells = rows.iter().map(|(_, cell)| cell).collect();
                tables.push(table(&keys, std::iter::once(cells)));
            }
        }
    }
    tables.join("\n")
}

fn table<'a>(keys: &[&str], rows: impl Iterator<Item = Vec<&'a Cell>>) -> String {
    let mut writer = ::csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    let header: Vec<_> = keys.iter().map(|key| escape::csv_formula(key)).collect();
    // Writing to memory cannot fail, and a flexible writer takes rows of any length.
    let _ = writer.write_record(header.iter().map(|key| key.as_bytes()));
    for row in rows {
        let _ = writer.write_record(row.into_iter().map(|cell| value(&cell.value)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn value(value: &Value) -> String {
    match value {
        Value::Empty | Value::NoGroup => String::new(),
        Value::NotApplicable => human::NOT_APPLICABLE.to_owned(),
        Value::Text(text) => escape::csv_formula(text).into_owned(),
        Value::List(items) => escape::csv_formula(&items.join(";")).into_owned(),
        Value::Int(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        Value::Share(number) | Value::FineShare(number) | Value::Factor(number) => {
            match number.is_finite() {
                true => number.to_string(),
                false => human::NOT_APPLICABLE.to_owned(),
            }
        }
        Value::Seconds(seconds) | Value::Age(seconds) => seconds.to_string(),
        Value::Time(at) => human::rfc3339(*at),
        Value::Data(number @ (Data::Int(_) | Data::Decimal(_))) => number.brief(),
        Value::Data(data) => escape::csv_formula(&data.brief()).into_owned(),
        Value::Words(_) => escape::csv_formula(&human::plain(value)).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;
    use crate::report::table::{Column, Table};

    fn one(name: &str, cells: Vec<Cell>) -> Block {
        Block::Table(Table {
            name: name.into(),
            title: None,
            columns: (0..cells.len())
                .map(|n| Column::new(format!("c{n}"), "C"))
                .collect(),
            rows: vec![cells],
            empty: String::new(),
        })
    }

    #[test]
    fn one_table_is_a_plain_csv_file() {
        assert_eq!(
            render(&fixture::hostile()),
            "id,title,met,left,opened_at,team\n\
             INC-1,'=cmd|'/c' \x1b[31m @ana <b>#1</b>,0.99996,11400,2026-11-20T09:14:03Z,ops;dev\n\
             INC-2,,n/a,190170,,\n"
        );
    }

    #[test]
    fn quoting_follows_rfc_4180_and_reads_back() {
        let awkward = [
            "a,b",
            "say \"hi\"",
            "two\nlines",
            "",
            " blank ",
            "cr\rx",
            "-1",
            "é漢",
        ];
        let doc = Document {
            blocks: vec![one(
                "t",
                awkward.iter().map(|text| Cell::text(*text)).collect(),
            )],
            ..Document::default()
        };
        let out = render(&doc);
        assert_eq!(
            out,
            "c0,c1,c2,c3,c4,c5,c6,c7\n\
             \"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",, blank ,\"cr\rx\",'-1,é漢\n"
        );
        let mut reader = ::csv::Reader::from_reader(out.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        let expected = awkward.map(|text| if text == "-1" { "'-1" } else { text });
        assert_eq!(row.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn numbers_are_not_guarded() {
        let cells = vec![
            Cell::new(Value::Int(-3)),
            Cell::new(Value::Seconds(-60)),
            Cell::new(Value::Share(f64::NAN)),
        ];
        let doc = Document {
            blocks: vec![one("t", cells)],
            ..Document::default()
        };
        assert_eq!(render(&doc), "c0,c1,c2\n-3,-60,n/a\n");
    }

    #[test]
    fn several_tables_are_separated_and_fields_stand_in_when_there_is_none() {
        let mut doc = Document {
            blocks: vec![
                one("a", vec![Cell::text("1")]),
                one("b", vec![Cell::text("2")]),
            ],
            ..Document::default()
        };
        assert_eq!(render(&doc), "c0\n1\n\nc0\n2\n");
        doc.blocks = vec![fixture::hostile().blocks[1].clone()];
        assert_eq!(render(&doc), "state,active\nopen,true\n");
    }
}
