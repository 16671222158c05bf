//! What is planned and when nothing may be: the agenda of some months, conflicts of a plan, free slots.

mod drawing;
#[cfg(test)]
mod tests;

use crate::model::map::Map;
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};

use crate::model::data::Data;
use crate::model::id::write_time;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::policy::Policies;
use crate::policy::conflict::{Conflict, Plan};
use crate::policy::window::{Effect, Times, Unknown, Window};
use crate::report::table::{Block, Cell, Column, Document, Table, Tone, Value};
use crate::sla::agreement::Calendars;
use crate::sla::span::Span;

pub use drawing::{LEGEND, Line, drawing};

/// How far beyond an agenda the times of a window are followed.
const MARGIN: TimeDelta = TimeDelta::days(40);

/// A window, with the times that it has in an agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// What it is called.
    pub name: String,
    /// What it does.
    pub effect: Effect,
    /// Which records it is for, as a query; empty for all of them.
    pub when: String,
    /// The file it stands in.
    pub path: String,
    /// When it is, as far as it reaches into the agenda; whole times, so that they have the same name in every
    /// agenda.
    pub times: Vec<Span>,
}

/// What there is between two instants.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// From when to when.
    pub span: Span,
    /// Plans, in order of time.
    pub plans: Vec<Plan>,
    /// Windows, in the order of the policies.
    pub windows: Vec<Shown>,
}

/// An event of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Unique in the feed, and the same whenever it is made again.
    pub uid: String,
    /// When it is.
    pub span: Span,
    /// One line.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// What sort of event it is, in capitals.
    pub category: String,
}

impl Agenda {
    /// The agenda of a kind, and the windows of which nobody can say when they are.
    pub fn new(
        kind: &Kind,
        plans: &[Plan],
        policies: &Policies,
        calendars: &Calendars,
        span: Span,
    ) -> (Self, Vec<Unknown>) {
        let is_own = |plan: &&Plan| {
            let prefix = kind.prefix();
            prefix.is_some_and(|prefix| plan.id.date_of(prefix).is_some())
        };
        let inside = |plan: &&Plan| plan.span.start < span.end && span.start < plan.span.end;
        let plans = plans
            .iter()
            .filter(is_own)
            .filter(inside)
            .cloned()
            .collect();
        let mut windows = Vec::new();
        let mut unknown = Vec::new();
        for window in policies.windows_of(&kind.kind) {
            match times(window, calendars, &span) {
                Ok(times) => windows.push(Shown {
                    name: window.name.clone(),
                    effect: window.effect,
                    when: window.when.to_string(),
                    path: window.path.clone(),
                    times,
                }),
                Err(lost) => unknown.push(lost),
            }
        }
        windows.retain(|window| !window.times.is_empty());
        let agenda = Agenda {
            span,
            plans,
            windows,
        };
        (agenda, unknown)
    }

    /// As tables.
    pub fn document(&self) -> Document {
        Document {
            schema: "schedule".to_owned(),
            blocks: vec![
                Block::Fields {
                    name: "period".to_owned(),
                    title: None,
                    rows: vec![
                        (Column::machine("from"), time(self.span.start)),
                        (Column::machine("to"), time(self.span.end)),
                    ],
                },
                Block::Table(self.plan_table()),
                Block::Table(self.window_table()),
            ],
            ..Document::default()
        }
    }

    fn plan_table(&self) -> Table {
        let row = |plan: &Plan| {
            let items = plan.items.iter().map(|item| item.id.clone()).collect();
            vec![
                time(plan.span.start),
                time(plan.span.end),
                Cell::text(plan.id.as_str()).tone(Tone::Strong),
                Cell::text(&plan.title),
                Cell::maybe(plan.by.as_ref()),
                Cell::new(Value::List(items)),
            ]
        };
        Table {
            name: "plans".to_owned(),
            title: Some("Planned".to_owned()),
            columns: vec![
                Column::new("from", "From"),
                Column::new("to", "To"),
                Column::new("id", "Id"),
                Column::new("title", "Title").shrink(),
                Column::new("by", "By"),
                Column::new("items", "On").wrap(),
            ],
            rows: self.plans.iter().map(row).collect(),
            empty: "nothing is planned".to_owned(),
        }
    }

    fn window_table(&self) -> Table {
        let row = |window: &Shown| {
            let count = i64::try_from(window.times.len()).unwrap_or(i64::MAX);
            let first = window.times.first();
            vec![
                Cell::text(window.effect.word()).tone(tone(window.effect)),
                Cell::text(&window.name),
                Cell::text(&window.when),
                Cell::new(Value::Int(count)),
                first.map_or(Cell::new(Value::Empty), |span| time(span.start)),
                first.map_or(Cell::new(Value::Empty), |span| time(span.end)),
                Cell::new(Value::Data(Data::List(
                    window.times.iter().map(pair).collect(),
                ))),
                Cell::text(&window.path),
            ]
        };
        Table {
            name: "windows".to_owned(),
            title: Some("Windows".to_owned()),
            columns: vec![
                Column::new("effect", "What"),
                Column::new("name", "Name"),
                Column::new("when", "For"),
                Column::new("count", "Times").right(),
                Column::new("from", "First from"),
                Column::new("to", "To"),
                Column::machine("times"),
                Column::machine("path"),
            ],
            rows: self.windows.iter().map(row).collect(),
            empty: "no freeze and no maintenance window".to_owned(),
        }
    }

    /// As the events of a feed.
    pub fn events(&self) -> Vec<Event> {
        let plans = self.plans.iter().map(|plan| Event {
            uid: format!("{}@gitsm", plan.id),
            span: plan.span,
            summary: format!("{} {}", plan.id, plan.title),
            description: plan.by.clone().unwrap_or_default(),
            category: "PLANNED".to_owned(),
        });
        let times = |window: &Shown| {
            let event = |span: &Span| Event {
                uid: format!("{}@gitsm", uid(window, span)),
                span: *span,
                summary: format!("{}: {}", window.effect.word(), window.name),
                description: window.when.clone(),
                category: window.effect.word().to_ascii_uppercase(),
            };
            window.times.iter().map(event).collect::<Vec<_>>()
        };
        plans.chain(self.windows.iter().flat_map(times)).collect()
    }
}

/// The times of a window that reach into a span. One that recurs is cut a good month away from it.
fn times(window: &Window, calendars: &Calendars, span: &Span) -> Result<Vec<Span>, Unknown> {
    let found = match window.times {
        Times::Once(whole) => vec![whole],
        _ => {
            let (from, to) = (span.start - MARGIN, span.end + MARGIN);
            let found = window.between(calendars, from, to)?;
            found.into_iter().map(Span::from_seconds).collect()
        }
    };
    let inside = |time: &Span| time.start < span.end && span.start < time.end;
    Ok(found.into_iter().filter(inside).collect())
}

/// A name for one time of a window that stays the same as long as the window does: SHA-256 over its file, name,
/// effect and start.
fn uid(window: &Shown, span: &Span) -> String {
    let mut hash = Sha256::new();
    let start = write_time(span.start);
    for part in [&window.path, &window.name, window.effect.word(), &start] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let digits = hash.finalize();
    digits[..10]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn pair(span: &Span) -> Data {
    let at = |at: DateTime<Utc>| Data::text(write_time(at));
    let from = ("from".to_owned(), at(span.start));
    Data::Map(Map::from([from, ("to".to_owned(), at(span.end))]))
}

fn time(at: DateTime<Utc>) -> Cell {
    Cell::new(Value::Time(at))
}

fn tone(effect: Effect) -> Tone {
    match effect {
        Effect::Freeze => Tone::Bad,
        Effect::Maintenance => Tone::Good,
    }
}

/// What is in the way of a time, one line for each item and each other.
pub fn conflicts(record: &Record, span: &Span, found: &[Conflict]) -> Document {
    let row = |it: &Conflict| {
        vec![
            Cell::text(it.kind.word()).tone(Tone::Bad),
            Cell::maybe(it.item.as_ref().map(|item| item.id.as_str())),
            Cell::text(&it.with),
            Cell::text(&it.what),
            time(it.span.start),
            time(it.span.end),
        ]
    };
    Document {
        schema: "conflicts".to_owned(),
        blocks: vec![
            head(
                record,
                vec![
                    (Column::new("start", "From"), time(span.start)),
                    (Column::new("end", "To"), time(span.end)),
                ],
            ),
            Block::Table(Table {
                name: "conflicts".to_owned(),
                title: None,
                columns: vec![
                    Column::new("type", "Conflict"),
                    Column::new("item", "On"),
                    Column::new("with", "With"),
                    Column::new("what", "What").shrink(),
                    Column::new("from", "From"),
                    Column::new("to", "To"),
                ],
                rows: found.iter().map(row).collect(),
                empty: "nothing is in the way".to_owned(),
            }),
        ],
        ..Document::default()
    }
}

/// Times at which nothing is in the way.
pub fn slots(record: &Record, found: &[Span], within: &str) -> Document {
    let rows = found
        .iter()
        .map(|span| vec![time(span.start), time(span.end)]);
    Document {
        schema: "slots".to_owned(),
        blocks: vec![
            head(record, Vec::new()),
            Block::Table(Table {
                name: "slots".to_owned(),
                title: None,
                columns: vec![Column::new("from", "From"), Column::new("to", "To")],
                rows: rows.collect(),
                empty: format!("there is no such time within {within}"),
            }),
        ],
        ..Document::default()
    }
}

fn head(record: &Record, more: Vec<(Column, Cell)>) -> Block {
    let id = (Column::machine("id"), Cell::text(record.id.as_str()));
    Block::Fields {
        name: "item".to_owned(),
        title: Some(format!("{}  {}", record.id, record.title())),
        rows: std::iter::once(id).chain(more).collect(),
    }
}
