//! The targets of a record for people who want to follow a verdict by hand.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::rows::{Held, condition, held, left_out, place, promises, why_none};
use super::steps::{Step, clock, steps};
use super::{Told, broken, rules, told};
use crate::model::id::write_time;
use crate::model::record::Record;
use crate::report::snapshot::Snapshot;
use crate::report::standing::{name, tone};
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::agreement::PauseRule;
use crate::sla::clock::{Flag, Measure, State, Stretch};
use crate::sla::duration::Target;

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
    doc.remarks.extend(left_out(snapshot));
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
            Cell::text(held.changed.join(", ")),
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

fn words(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn granted(m: &Measure<'_>) -> Value {
    let within = words(&m.rule.within.to_string());
    match m.rule.within {
        Target::BusinessDays(_) if m.granted > 0 => Value::Words(vec![
            within,
            words(" from the start, which is "),
            Value::Seconds(m.granted),
            words(" of open time"),
        ]),
        _ => within,
    }
}

/// What stops the clock, as the agreement says.
fn stops(rule: &PauseRule) -> String {
    if rule.states.is_empty() {
        return "for nothing but the end of the work".to_owned();
    }
    let states = rule.states.iter().cloned().collect::<Vec<_>>().join(", ");
    let reasons = rule.reasons.iter().map(|(field, values)| {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        format!("{field} {}", values.join(" or "))
    });
    match reasons.collect::<Vec<_>>().join(", or ") {
        none if none.is_empty() => format!("in {states}"),
        reasons => format!("in {states}, if {reasons}"),
    }
}

/// Granted, elapsed, left: a line that anybody can check.
fn sum(m: &Measure<'_>) -> Value {
    let end = match m.remaining {
        0.. => words(" left"),
        _ => words(", overdrawn"),
    };
    Value::Words(vec![
        Value::Seconds(m.granted),
        words(" granted - "),
        Value::Seconds(m.elapsed),
        words(" elapsed = "),
        Value::Seconds(m.remaining),
        end,
    ])
}

fn verdict(m: &Measure<'_>) -> Value {
    let left = |lead: &str| {
        Value::Words(vec![
            words(lead),
            Value::Seconds(m.remaining),
            words(" left"),
        ])
    };
    match m.state {
        State::Met => Value::Words(vec![
            words("met, with "),
            Value::Seconds(m.remaining),
            words(" to spare"),
        ]),
        State::Breached => breached(m),
        State::AtRisk => match m.threshold {
            Some(percent) => left(&format!("at risk, {percent} % are used up: ")),
            None => left("at risk: "),
        },
        State::Running => left("running, "),
        State::Paused => left("paused, "),
        State::Cancelled | State::NotApplicable => words(&format!(
            "none: {}",
            m.reason.map_or("there is nothing to measure", |r| r.text())
        )),
    }
}

fn breached(m: &Measure<'_>) -> Value {
    let Some(breach) = m.breach else {
        return words("breached");
    };
    let shown = |at| both(m.rule.calendar.shown(at), at);
    let mut text = format!("breached after {}", shown(breach.due));
    if breach.at > breach.due {
        text = format!(
            "breached from {} on, when the target came; it had been due {}",
            shown(breach.at),
            shown(breach.due)
        );
    }
    if !std::ptr::eq(breach.agreement, m.agreement) {
        text.push_str(&format!(", under `{}`", breach.agreement.name));
    }
    if m.remaining >= 0 {
        return words(&text);
    }
    let end = if m.stopped_at.is_some() {
        " too late"
    } else {
        " overdue so far"
    };
    Value::Words(vec![
        words(&format!("{text}: ")),
        Value::Seconds(-m.remaining),
        words(end),
    ])
}

/// What somebody should know before trusting it, as sentences.
fn notes(m: &Measure<'_>) -> Vec<String> {
    let flag = |flag: &Flag| {
        match flag {
        Flag::ChangedAfterBreach => {
            "the agreement changed when the target was broken already; that does not undo it".to_owned()
        }
        Flag::EndsBeforeStart => {
            "it was reached before it started, which counts as no time at all; look at the times of the log".to_owned()
        }
    }
    };
    let mut notes: Vec<String> = m.flags.iter().map(flag).collect();
    if m.first_achieved_at != m.achieved_at && m.achieved_at.is_some() {
        notes.push(match m.first_met() {
            Some(true) => {
                "it was in time when it was reached first, before it was reopened".to_owned()
            }
            _ => "it was late already when it was reached first, before it was reopened".to_owned(),
        });
    }
    if m.state == State::Paused {
        notes.push(
            "there is no due time while it is paused: it moves on with every open second"
                .to_owned(),
        );
    }
    notes
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
        let rule = match &step.days {
            None => words(&step.rule),
            Some(days) => Value::Words(vec![
                words(&format!(
                    "{}; {} days, each {} = ",
                    step.rule, days.count, days.hours
                )),
                Value::Seconds(days.each),
            ]),
        };
        vec![
            Cell::text(stamp(from)),
            Cell::text(until(from, to)),
            Cell::text(utc(step.from, step.to)),
            Cell::text(step.stretch.word()).tone(tone),
            Cell::new(counted),
            Cell::new(Value::Seconds(step.total)).tone(tone),
            Cell::new(rule).tone(tone),
        ]
    };
    Table {
        name: "steps".to_owned(),
        title,
        columns: vec![
            Column::new("from", format!("From ({zone})")),
            Column::new("to", "To"),
            Column::new("utc", "UTC"),
            Column::new("clock", "Clock"),
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
fn both(local: NaiveDateTime, at: DateTime<Utc>) -> String {
    format!("{}, {}", stamp(local), write_time(at))
}

/// The end of a stretch, with its day where that is another one; midnight belongs to the day that it ends.
fn until(from: NaiveDateTime, to: NaiveDateTime) -> String {
    let last = to - TimeDelta::seconds(1);
    match (last.date() == from.date(), to.date() == from.date()) {
        (_, true) => clock(to.time()),
        (true, false) => "24:00".to_owned(),
        _ => stamp(to),
    }
}

/// A stretch in UTC, with the date where it is another one than at the start.
fn utc(from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let (from, to) = (from.naive_utc(), to.naive_utc());
    let end = match from.date() == to.date() {
        true => clock(to.time()),
        false => format!("{} {}", to.format("%m-%d"), clock(to.time())),
    };
    format!("{} {}Z - {end}Z", from.format("%m-%d"), clock(from.time()))
}
