//! The targets of a record for people who want to follow a verdict by hand.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::rows::{Held, condition, held, place, promises, why_none};
use super::steps::{Step, clock, steps};
use super::words::{granted, notes, stops, sum, verdict, words};
use super::{Told, broken, rules, told};
use crate::model::id::write_time;
use crate::model::record::Record;
use crate::report::held::remarks as held_to;
use crate::report::snapshot::Snapshot;
use crate::report::standing::{name, tone};
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::clock::{Measure, Stretch};

/// The targets of a record; with `full`, every step stands by itself.
pub fn explain(snapshot: &Snapshot, at: usize, full: bool) -> Document {
    let record = &snapshot.records[at];
    let mut doc = Document {
        schema: "sla".to_owned(),
        title: Some(format!("{}  {}", record.id, record.title())),
        ..Document::default()
    };
    let history = held(snapshot, record);
    if history
        .iter()
        .any(|one| history.iter().any(|other| differs(one, other)))
    {
        doc.blocks
            .push(Block::Table(rows_table(&history, snapshot.config.zone)));
    }
    let told = told(snapshot, record);
    for one in &told {
        let before = broken(snapshot, record, &one.measure);
        doc.blocks.push(head(one, snapshot.now));
        doc.blocks.extend(before.map(|before| {
            let title = format!("To the due time under `{}`", before.measure.agreement.name);
            Block::Table(steps_table(&before, full, Some(title)))
        }));
        if !one.segments.is_empty() {
            doc.blocks.push(Block::Table(steps_table(one, full, None)));
        }
    }
    if told.is_empty() {
        doc.blocks.extend(nothing(snapshot, record));
    }
    doc.remarks.extend(held_to(snapshot, &[at]));
    doc
}

fn differs(one: &Held<'_>, other: &Held<'_>) -> bool {
    one.rules.level == other.rules.level && one.from != other.from
}

/// Why there is nothing, and what was looked at.
fn nothing(snapshot: &Snapshot, record: &Record) -> Vec<Block> {
    let text = Block::Text {
        name: "why".to_owned(),
        title: None,
        body: format!("No targets: {}.", why_none(snapshot, record)),
    };
    let rules = rules(snapshot, record);
    let rows = rules
        .iter()
        .flat_map(|rules| rules.rows.iter().map(|row| (rules.level, row)));
    let cells = |(level, row): (
        crate::sla::targets::AgreementType,
        &crate::sla::agreement::Row,
    )| {
        vec![
            Cell::text(level.name()),
            Cell::text(&row.name),
            Cell::text(condition(row)),
            Cell::text(place(row)).tone(Tone::Muted),
        ]
    };
    let table = Table {
        name: "tried".to_owned(),
        title: Some("Tried".to_owned()),
        columns: vec![
            Column::new("type", "Type"),
            Column::new("agreement", "Agreement"),
            Column::new("when", "Is for").wrap(),
            Column::new("place", "File"),
        ],
        rows: rows.map(cells).collect(),
        empty: String::new(),
    };
    match table.rows.is_empty() {
        true => vec![text],
        false => vec![text, Block::Table(table)],
    }
}

/// The rows of the agreements that the record came under.
fn rows_table(history: &[Held<'_>], zone: Tz) -> Table {
    let row = |held: &Held<'_>| {
        vec![
            Cell::text(stamp(held.from.with_timezone(&zone).naive_local())),
            Cell::text(held.rules.level.name()),
            held.priority
                .map_or(Cell::new(Value::Empty), |p| Cell::new(Value::Int(p.into()))),
            held.row
                .map_or(Cell::text("none").tone(Tone::Muted), |row| {
                    Cell::text(&row.name)
                }),
            Cell::maybe(held.row.map(promises)),
            Cell::text(changed(held)),
        ]
    };
    Table {
        name: "rows".to_owned(),
        title: Some("Agreements".to_owned()),
        columns: vec![
            Column::new("from", format!("From ({zone})")),
            Column::new("type", "Type"),
            Column::new("priority", "P").right(),
            Column::new("agreement", "Agreement"),
            Column::new("targets", "Promises").wrap(),
            Column::new("changed", "What changed").wrap(),
        ],
        rows: history.iter().map(row).collect(),
        empty: String::new(),
    }
}

fn changed(held: &Held<'_>) -> String {
    let changed = held.changed.join(", ");
    match held.late {
        true => format!("{changed}; after it was resolved, so it does not count"),
        false => changed,
    }
}

/// What was promised, and what came of it.
fn head(one: &Told<'_>, now: DateTime<Utc>) -> Block {
    let m = &one.measure;
    let calendar = &m.rule.calendar;
    let at = |at: DateTime<Utc>| Value::Text(both(calendar.shown(at), at));
    let mut rows = vec![
        (
            "Agreement",
            Value::Text(format!(
                "{}, for {}",
                m.agreement.name,
                condition(m.agreement)
            )),
        ),
        ("File", Value::Text(place(m.agreement))),
        ("Target", granted(m)),
        (
            "Calendar",
            Value::Text(format!("{}, {}", m.rule.calendar_name, calendar.zone())),
        ),
        ("Stops", Value::Text(stops(&m.rule.pause))),
        ("Started", at(m.started_at)),
    ];
    rows.extend(course(m, now));
    let mut rows: Vec<(Column, Cell)> = rows
        .into_iter()
        .map(|(title, value)| (Column::new(title, title), Cell::new(value)))
        .collect();
    rows.push((
        Column::new("verdict", "Verdict"),
        Cell::new(verdict(m)).tone(tone(m.state)),
    ));
    rows.extend(
        notes(m)
            .into_iter()
            .map(|note| (Column::new("note", "Note"), Cell::text(note))),
    );
    Block::Fields {
        name: "target".to_owned(),
        title: Some(format!(
            "{} ({}): {}",
            name(m),
            m.level.name(),
            m.state.word()
        )),
        rows,
    }
}

/// When it was due, when it was reached or up to when it is counted, and the sum of it.
fn course(m: &Measure<'_>, now: DateTime<Utc>) -> Vec<(&'static str, Value)> {
    let at = |at: DateTime<Utc>| Value::Text(both(m.rule.calendar.shown(at), at));
    let mut rows = Vec::new();
    if let Some(due) = m.due {
        rows.push(("Due", at(due)));
    }
    if let Some(first) = m
        .first_achieved_at
        .filter(|first| Some(*first) != m.achieved_at)
    {
        rows.push(("First reached", at(first)));
    }
    if let Some(reached) = m.achieved_at {
        rows.push(("Reached", at(reached)));
    } else if let Some(stopped) = m.stopped_at {
        rows.push(("Stopped", at(stopped)));
    } else if m.reason.is_none() {
        rows.push(("Counted to", at(now)));
    }
    if m.granted > 0 {
        rows.push(("Sum", sum(m)));
    }
    rows
}

/// The steps of a clock.
fn steps_table(one: &Told<'_>, full: bool, title: Option<String>) -> Table {
    let calendar = &one.measure.rule.calendar;
    let zone = calendar.zone();
    let row = |step: Step| {
        let (from, to) = (calendar.shown(step.from), calendar.shown(step.to));
        let counted = match step.stretch {
            Stretch::Running => Value::Seconds(step.seconds),
            _ => Value::Empty,
        };
        let tone = match step.stretch {
            Stretch::Running => Tone::Plain,
            _ => Tone::Muted,
        };
        vec![
            Cell::text(stamp(from)),
            Cell::text(until(from, to)),
            Cell::text(utc((from, step.from), (to, step.to))),
            Cell::text(step.stretch.word()).tone(tone),
            Cell::new(counted),
            Cell::new(Value::Seconds(step.total)).tone(tone),
            Cell::new(because(&step)).tone(tone),
        ]
    };
    Table {
        name: "steps".to_owned(),
        title,
        columns: vec![
            Column::new("from", zone.name()),
            Column::new("to", "To"),
            Column::new("utc", "UTC").spare(),
            // Where only what runs counts, and what does not run says why, it is for convenience.
            Column::new("clock", "Clock").spare(),
            Column::new("seconds", "Counts").right(),
            Column::new("total", "Total").right(),
            Column::new("rule", "Because").wrap(),
        ],
        rows: steps(&one.segments, calendar, !full)
            .into_iter()
            .map(row)
            .collect(),
        empty: String::new(),
    }
}

/// A reading of a clock with the day of the week; seconds only where there are any.
fn stamp(at: NaiveDateTime) -> String {
    format!("{} {}", at.format("%a %Y-%m-%d"), clock(at.time()))
}

/// A local reading with its instant.
pub fn both(local: NaiveDateTime, at: DateTime<Utc>) -> String {
    format!("{}, {}", stamp(local), write_time(at))
}

/// The end of a stretch, with its day where that is another one; midnight belongs to the day that it ends.
fn until(from: NaiveDateTime, to: NaiveDateTime) -> String {
    let last = to - TimeDelta::seconds(1);
    if to.date() == from.date() {
        clock(to.time())
    } else if last.date() == from.date() {
        "24:00".to_owned()
    } else if to.year() == from.year() {
        format!("{} {}", to.format("%m-%d"), clock(to.time()))
    } else {
        format!("{} {}", to.format("%Y-%m-%d"), clock(to.time()))
    }
}

/// A stretch in UTC, with dates where they are not those of the local readings.
fn utc(from: (NaiveDateTime, DateTime<Utc>), to: (NaiveDateTime, DateTime<Utc>)) -> String {
    let one = |(local, at): (NaiveDateTime, DateTime<Utc>)| {
        let at = at.naive_utc();
        match at.date() == local.date() {
            true => format!("{}Z", clock(at.time())),
            false => format!("{} {}Z", at.format("%m-%d"), clock(at.time())),
        }
    };
    format!("{} - {}", one(from), one(to))
}

/// The rule of a step; what the other columns say already is left out.
fn because(step: &Step) -> Value {
    let (reason, _) = step
        .rule
        .split_once(": calendar ")
        .unwrap_or((&step.rule, ""));
    match (&step.days, step.stretch) {
        (Some(days), _) => Value::Words(vec![
            words(&format!("{reason}; {} days x ", days.count)),
            Value::Seconds(days.each),
            words(&format!(" ({})", days.hours)),
        ]),
        (None, Stretch::Closed) if step.special.is_empty() => words("outside hours"),
        (None, Stretch::Closed) => words(&format!("outside hours: {}", step.special.join(", "))),
        _ => words(reason),
    }
}
