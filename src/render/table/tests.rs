use super::layout::{END_MARK, SPLICE, TONES, mark_of};
use super::*;
use crate::report::table::{Cell, Tone, Value};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

fn table(rows: &[(&str, &str, i64)]) -> Table {
    Table {
        name: "items".into(),
        title: None,
        columns: vec![
            Column::new("id", "Id"),
            Column::new("title", "Title").shrink(),
            Column::new("n", "N").right(),
        ],
        rows: rows
            .iter()
            .map(|(id, title, n)| {
                vec![
                    Cell::text(*id).tone(Tone::Strong),
                    Cell::text(*title),
                    Cell::new(Value::Int(*n)),
                ]
            })
            .collect(),
        empty: "none".into(),
    }
}

fn at_width(table: &Table, width: usize) -> String {
    render(
        table,
        &Options {
            width: Some(width),
            ..Options::default()
        },
    )
}

#[test]
fn columns_line_up_without_borders() {
    let out = render(
        &table(&[("INC-1", "Checkout", 3), ("INC-22", "漢字 down", 120)]),
        &Options::default(),
    );
    assert_eq!(
        out,
        "Id      Title        N\n\
             INC-1   Checkout     3\n\
             INC-22  漢字 down  120\n"
    );
}

#[test]
fn only_what_may_shrink_is_shortened() {
    let rows = table(&[(
        "INC-261120-7KQ2M",
        "Checkout returns 502 for everybody",
        1234,
    )]);
    assert_eq!(
        at_width(&rows, 40),
        "Id                Title                N\n\
             INC-261120-7KQ2M  Checkout return…  1234\n"
    );
    // Too narrow for anything: ids and numbers stay whole, the title keeps its minimum.
    assert_eq!(
        at_width(&rows, 5),
        "Id                Title         N\n\
             INC-261120-7KQ2M  Checkout…  1234\n"
    );
    assert!(render(&rows, &Options::default()).contains("502 for everybody"));
}

#[test]
fn spare_columns_go_before_text_is_squeezed() {
    let mut rows = table(&[("a", "some words that may go on below", 1234)]);
    rows.columns[0] = Column::new("id", "Id").spare();
    rows.columns[1] = Column::new("title", "Title").wrap();
    rows.columns[2] = Column::new("n", "N").right().spare();
    let head = |width: usize| -> Vec<String> {
        let out = at_width(&rows, width);
        let head = out.lines().next().unwrap_or_default();
        head.split_whitespace().map(str::to_owned).collect()
    };
    assert_eq!(head(34), ["Id", "Title", "N"]);
    assert_eq!(head(33), ["Title", "N"]);
    assert_eq!(head(30), ["Title", "N"]);
    assert_eq!(
        at_width(&rows, 29),
        "Title\nsome words that may go on\nbelow\n"
    );
    assert_eq!(render(&rows, &Options::default()).lines().count(), 2);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let rows = table(&[
        (
            "a",
            "e\u{301}e\u{301}e\u{301} combining marks on every letter e\u{301}",
            1,
        ),
        ("b", "漢字漢字漢字漢字漢字漢字漢字漢字漢字", 2),
        (
            "c",
            "👩\u{200d}👩\u{200d}👧 family 👩\u{200d}👩\u{200d}👧 and ❤\u{fe0f}❤\u{fe0f}❤\u{fe0f}",
            3,
        ),
    ]);
    for width in 18..60 {
        for line in at_width(&rows, width).lines() {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn shortening_never_splits_a_letter_from_its_marks() {
    assert_eq!(
        shorten("e\u{301}e\u{301}e\u{301}e\u{301}", 3),
        "e\u{301}e\u{301}…"
    );
    assert_eq!(shorten("漢字漢", 4), "漢…");
    assert_eq!(shorten("abc", 3), "abc");
    assert_eq!(shorten("abc", 0), "");
    assert_eq!(shorten("ab cd", 4), "ab…");
    let woman = '\u{1f469}';
    let two = format!("{woman}\u{200d}{woman}xyz");
    assert_eq!(shorten(&two, 4), format!("{woman}…"));
    let hearts = "\u{2764}\u{fe0f}".repeat(3);
    assert_eq!(shorten(&hearts, 4), "\u{2764}\u{fe0f}…");
}

#[test]
fn colours_take_no_room_and_end() {
    let rows = table(&[("INC-1", "x", 3)]);
    let colored = Options {
        color: true,
        ..Options::default()
    };
    assert_eq!(
        render(&rows, &colored),
        "\x1b[2m\x1b[4mId\x1b[0m     \x1b[2m\x1b[4mTitle\x1b[0m  \x1b[2m\x1b[4mN\x1b[0m\n\
             \x1b[1mINC-1\x1b[0m  x      3\n"
    );
    for tone in TONES {
        assert_eq!(mark_of(style::of_tone(tone)).unwrap().width(), Some(0));
    }
    assert_eq!((SPLICE.width(), END_MARK.width()), (Some(0), Some(0)));
}

#[test]
fn hostile_titles_cannot_forge_marks_or_rows() {
    let out = render(
        &table(&[("a", "\u{e0001}\u{e0021}\x1b[2J\nfake row", 1)]),
        &Options {
            color: true,
            ..Options::default()
        },
    );
    assert_eq!(out.lines().count(), 2);
    assert!(
        out.contains("\\u{e0001}\\u{e0021}\\x1b[2J\\nfake row"),
        "{out}"
    );
}

#[test]
fn one_huge_cell_is_whole_and_costs_no_padding() {
    let huge = "x".repeat(100_000);
    let mut rows = vec![("a", "short", 1); 500];
    rows[7].1 = &huge;
    let out = render(&table(&rows), &Options::default());
    assert!(out.contains(&huge));
    assert!(out.len() < 120_000, "{}", out.len());
    assert!(
        at_width(&table(&rows), 40)
            .lines()
            .all(|line| line.width() <= 40)
    );
}

#[test]
fn rows_of_the_wrong_length_do_not_break_the_table() {
    let mut ragged = table(&[("a", "b", 1), ("c", "d", 2)]);
    ragged.rows[0].pop();
    ragged.rows[1].push(Cell::text("extra"));
    assert_eq!(
        render(&ragged, &Options::default()),
        "Id  Title  N\na   b\nc   d      2\n"
    );
}
