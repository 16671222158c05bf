use super::*;

fn calendar(rest: &str) -> Calendar {
    let no_file = |_: &str| Err(std::io::ErrorKind::NotFound.into());
    Calendar::parse("test", &format!("zone: Europe/Berlin\n{rest}"), &no_file).unwrap()
}

fn business() -> Calendar {
    calendar(
        "week: {mon-thu: [\"09:00-12:00\", \"13:00-17:00\"], fri: [\"22:00-06:00\"]}\nholidays:\n\
         - {date: 2025-12-25, name: Christmas Day}\n- {date: 2025-12-24, open: [\"09:00-12:00\"], name: Christmas Eve}\n\
         - {date: 2025-10-04, name: On a Saturday}\nextra:\n- {date: 2025-11-29, open: [\"10:00-14:00\"], name: Black Saturday}\n",
    )
}

fn lines(calendar: &Calendar, columns: Option<usize>) -> Vec<String> {
    let line = |line: Line| line.into_iter().map(|(text, _)| text).collect::<String>();
    drawing(calendar, 2025, columns)
        .into_iter()
        .map(line)
        .collect()
}

#[test]
fn every_special_day_has_a_mark_of_its_own() {
    let all = lines(&business(), None);
    assert_eq!(
        all[0].trim_end(),
        "January                February               March"
    );
    assert!(
        all.iter()
            .all(|line| line.is_empty() || line.chars().count() == 67)
    );
    let text = all.join("\n");
    for part in ["25x", "24~", "29+", " 4.", "30>", "26<", "  1  2  3  4. 5."] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn months_stand_beside_one_another_as_far_as_there_is_room() {
    let width = |columns| {
        lines(&business(), Some(columns))
            .iter()
            .map(String::len)
            .max()
    };
    assert_eq!(width(10), Some(21));
    assert_eq!(width(44), Some(44));
    assert_eq!(width(80), Some(67));
    assert_eq!(width(500), Some(90));
    assert_eq!(
        lines(&business(), Some(21))
            .iter()
            .filter(|line| line.starts_with("Mo"))
            .count(),
        12
    );
}

#[test]
fn a_year_in_figures_agrees_with_the_clock() {
    let doc = show("test", &business(), 2025);
    let Block::Fields { rows, .. } = &doc.blocks[0] else {
        panic!()
    };
    let value = |key: &str| {
        rows.iter()
            .find(|(column, _)| column.key == key)
            .unwrap()
            .1
            .value
            .clone()
    };
    assert_eq!(
        value("week"),
        Value::Text("Mon-Thu 09:00-12:00, 13:00-17:00; Fri 22:00-06:00".into())
    );
    assert_eq!(value("week_seconds"), Value::Seconds((4 * 7 + 8) * 3600));
    // 209 days from Monday to Thursday and 52 Fridays, less one holiday, and one more.
    assert_eq!(value("open_days"), Value::Int(209 + 52 - 1 + 1));
    let hours = 208 * 7 - 4 + 52 * 8 + 4;
    assert_eq!(value("open_seconds"), Value::Seconds(hours * 3600));
    let Block::Table(days) = &doc.blocks[2] else {
        panic!()
    };
    let kinds: Vec<String> = days
        .rows
        .iter()
        .map(|row| {
            row[..7]
                .iter()
                .map(|cell| match &cell.value {
                    Value::Text(text) => text.clone(),
                    Value::List(items) => items.join("|"),
                    Value::Seconds(seconds) => seconds.to_string(),
                    _ => "-".to_owned(),
                })
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "2025-03-30 Sun clock_change  0  forward 1 h at 02:00",
            "2025-10-04 Sat closed_anyway  0 On a Saturday -",
            "2025-10-26 Sun clock_change  0  back 1 h at 03:00",
            "2025-11-29 Sat extra 10:00-14:00 14400 Black Saturday -",
            "2025-12-24 Wed partial 09:00-12:00 10800 Christmas Eve -",
            "2025-12-25 Thu closed  0 Christmas Day -",
        ]
    );
}

#[test]
fn around_the_clock_a_year_is_as_long_as_it_is() {
    let doc = show("test", &calendar("always: true"), 2024);
    let Block::Fields { rows, .. } = &doc.blocks[0] else {
        panic!()
    };
    let found: Vec<_> = rows
        .iter()
        .filter(|(column, _)| column.key.starts_with("open"))
        .map(|(_, cell)| cell.value.clone())
        .collect();
    assert_eq!(found, [Value::Int(366), Value::Seconds(366 * 86400)]);
    assert_eq!(rows[4].1.value, Value::Text("Mon-Sun 00:00-24:00".into()));
}
