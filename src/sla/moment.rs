//! A record as it was: its log folded up to any moment, and that moment as something a query can be asked about.
//!
//! What the log never touched is taken as it stands; a field that the log first sets later had no value before.
//! Entries of one instant count together, so a state and its reason that were written in the same second never
//! stand without each other.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::model::data::Data;
use crate::model::id::{RecordId, read_time};
use crate::model::kind::{Category, FieldType, Kind};
use crate::model::log::{Entry, in_order};
use crate::model::record::{Record, resolution};
use crate::query::{Context, Key, Shape, Subject, Value, Values};

/// Fields that name who is served: what they write is no response, and their public notes are messages.
pub const CALLERS: [&str; 3] = ["reporter", "requested_for", "requester"];

/// The field that names who works on it.
pub const ASSIGNEE: &str = "assignee";

/// The life of a record, instant by instant.
#[derive(Debug)]
pub struct Timeline<'a> {
    /// The record.
    pub record: &'a Record,
    /// Its log in order of time.
    pub entries: Vec<&'a Entry>,
    /// The instants at which something happened; at least one.
    pub moments: Vec<Moment<'a>>,
    /// When it was resolved for good, see [`Record::resolved_at`].
    pub resolved: Option<DateTime<Utc>>,
    /// The first time that it was resolved, by the same rules.
    pub first_resolved: Option<DateTime<Utc>>,
    /// Whether the caller ever was the one who works on it; mostly not, and then nobody has to look again.
    caller_works: bool,
}

/// What held from an instant on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment<'a> {
    /// The instant.
    pub at: DateTime<Utc>,
    /// So many entries of the log have happened.
    pub applied: usize,
    /// The state that it was in then.
    pub state: &'a str,
    /// What that state means; one that the kind does not have counts as open.
    pub category: Category,
}

impl<'a> Timeline<'a> {
    /// The life of a record; `None` when its log is empty, because then nobody knows when it began.
    pub fn new(record: &'a Record) -> Option<Self> {
        let entries = in_order(&record.log);
        let mut moments: Vec<Moment<'a>> = Vec::with_capacity(entries.len());
        let mut moves = Vec::with_capacity(entries.len());
        let initial = record.kind.workflow.initial.as_str();
        let mut stands = (initial, meaning(record, initial));
        for (at, entry) in entries.iter().enumerate() {
            if let Some(to) = &entry.to {
                stands = (to, meaning(record, to));
                moves.push((entry.at, stands.1));
            }
            let moment = Moment {
                at: entry.at,
                applied: at + 1,
                state: stands.0,
                category: stands.1,
            };
            match moments.last_mut() {
                Some(last) if last.at == entry.at => *last = moment,
                _ => moments.push(moment),
            }
        }
        let done = |(_, to): &&(_, Category)| *to == Category::Done;
        (!moments.is_empty()).then(|| Timeline {
            record,
            resolved: resolution(moves.iter().copied()),
            first_resolved: moves.iter().skip(1).find(done).map(|(at, _)| *at),
            entries,
            moments,
            caller_works: caller_works(record),
        })
    }

    /// Whether the caller is the one who works on it at a moment.
    pub fn caller_has_it(&self, moment: &Moment<'_>) -> bool {
        self.caller_works
            && self
                .field(ASSIGNEE, moment.applied)
                .and_then(Data::as_str)
                .is_some_and(|person| self.is_caller(person, moment.applied))
    }

    /// Whether a person is the one who is served, as of so many entries.
    pub fn is_caller(&self, person: &str, applied: usize) -> bool {
        let named = |field| self.field(field, applied).and_then(Data::as_str);
        CALLERS
            .into_iter()
            .any(|field| named(field) == Some(person))
    }

    /// When it was opened.
    pub fn opened(&self) -> DateTime<Utc> {
        self.moments[0].at
    }

    /// A field as it was after so many entries.
    pub fn field(&self, name: &str, applied: usize) -> Option<&'a Data> {
        let set = |entry: &&'a Entry| entry.set.get(name);
        let (before, after) = self.entries.split_at(applied);
        match before.iter().rev().find_map(set) {
            Some(value) => Some(value).filter(|value| !value.is_empty()),
            None if after.iter().any(|entry| set(entry).is_some()) => None,
            None => self.record.fields.get(name),
        }
    }

    /// What a state means; one that the kind does not have counts as open.
    pub fn category(&self, state: &str) -> Category {
        meaning(self.record, state)
    }

    /// What held from each moment to the next; the last one has no end.
    pub fn stays(&self) -> impl Iterator<Item = (Moment<'a>, Option<DateTime<Utc>>)> + '_ {
        let ends = self.moments.iter().skip(1).map(|moment| Some(moment.at));
        self.moments.iter().copied().zip(ends.chain([None]))
    }

    /// Each moment with the entries that made it, in order of time.
    pub fn steps(&self) -> impl Iterator<Item = (Moment<'a>, &[&'a Entry])> + '_ {
        let starts = std::iter::once(0).chain(self.moments.iter().map(|moment| moment.applied));
        let with_start = self.moments.iter().copied().zip(starts);
        with_start.map(|(moment, start)| (moment, &self.entries[start..moment.applied]))
    }

    /// What held at an instant; before the opening, what held then.
    pub fn at(&self, at: DateTime<Utc>) -> Moment<'a> {
        let after = self.moments.partition_point(|moment| moment.at <= at);
        self.moments[after.saturating_sub(1)]
    }
}

fn meaning(record: &Record, state: &str) -> Category {
    record.kind.category(state).unwrap_or(Category::Active)
}

/// Whether somebody was named as caller and as assignee, at whatever time.
fn caller_works(record: &Record) -> bool {
    let logged = record.log.iter().flat_map(|entry| entry.set.iter());
    let (mut callers, mut assignees) = (Vec::new(), Vec::new());
    for (field, value) in logged.chain(record.fields.iter()) {
        if field == ASSIGNEE {
            assignees.extend(value.as_str());
        } else if CALLERS.contains(&field) {
            callers.extend(value.as_str());
        }
    }
    callers.iter().any(|caller| assignees.contains(caller))
}

/// Values that a query over a moment may ask for beside the fields and links of the kind.
const COMPUTED: [(&str, Shape); 9] = [
    ("id", Shape::Text),
    ("kind", Shape::Text),
    ("state", Shape::Text),
    ("phase", Shape::Text),
    ("priority", Shape::Number),
    ("opened", Shape::Instant),
    ("label", Shape::Text),
    ("link", Shape::Text),
    ("external", Shape::Text),
];

/// The keys that `when` may use for records of a kind. What follows from a clock (age, resolution, breach) is
/// not among them: an agreement cannot depend on its own verdict.
pub fn keys(kind: &Kind) -> BTreeMap<String, Shape> {
    let shape = |field: FieldType| match field {
        FieldType::Int | FieldType::Number => Shape::Number,
        FieldType::Bool => Shape::Bool,
        FieldType::Date | FieldType::Time => Shape::Instant,
        FieldType::Map => Shape::Any,
        _ => Shape::Text,
    };
    let links = kind.links.keys().map(|name| (name.clone(), Shape::Text));
    let fields = kind.fields.iter();
    let fields = fields.map(|(name, field)| (name.clone(), shape(field.kind)));
    let computed = COMPUTED
        .iter()
        .map(|(name, shape)| ((*name).to_owned(), *shape));
    links.chain(fields).chain(computed).collect()
}

/// The same in the form that a query is checked with.
pub fn known(keys: &BTreeMap<String, Shape>) -> Vec<Key<'_>> {
    keys.iter()
        .map(|(name, shape)| Key::new(name, *shape))
        .collect()
}

/// What dates mean in a query over a moment: a distance counts from that moment, and nobody asks.
pub fn context(at: DateTime<Utc>, zone: Tz) -> Context {
    Context {
        me: None,
        my_teams: Vec::new(),
        now: at,
        zone,
    }
}

/// A record at a moment of its life.
#[derive(Debug)]
pub struct View<'t, 'a> {
    timeline: &'t Timeline<'a>,
    moment: Moment<'a>,
    /// The priority then, once somebody asked: every row of an agreement does.
    priority: OnceCell<Option<u8>>,
}

impl<'t, 'a> View<'t, 'a> {
    /// A record at a moment of its life.
    pub fn new(timeline: &'t Timeline<'a>, moment: Moment<'a>) -> Self {
        View {
            timeline,
            moment,
            priority: OnceCell::new(),
        }
    }

    fn priority(&self) -> Option<u8> {
        let worked_out = || self.timeline.record.priority_with(|name| self.field(name));
        *self.priority.get_or_init(worked_out)
    }

    fn field(&self, name: &str) -> Option<&'a Data> {
        self.timeline.field(name, self.moment.applied)
    }

    fn field_values(&self, name: &str, value: &'a Data) -> Values<'a> {
        let kind = self
            .timeline
            .record
            .kind
            .fields
            .get(name)
            .map(|field| field.kind);
        match (kind, value) {
            (Some(FieldType::Time), Data::Text(text)) => {
                read_time(text).map(Value::Instant).into_iter().collect()
            }
            (Some(FieldType::Date), Data::Text(text)) => {
                let day = text.parse::<chrono::NaiveDate>().ok();
                let start = day.and_then(|day| day.and_hms_opt(0, 0, 0));
                start
                    .map(|at| Value::Instant(at.and_utc()))
                    .into_iter()
                    .collect()
            }
            (Some(FieldType::Line | FieldType::Text), Data::Text(text)) => {
                vec![Value::prose(text.as_str())]
            }
            (_, Data::Text(text)) => vec![Value::text(text.as_str())],
            #[allow(clippy::cast_precision_loss)] // amounts, far below 2^53
            (_, Data::Int(number)) => vec![Value::Number(*number as f64)],
            (_, Data::Decimal(text)) => text.parse().map(Value::Number).into_iter().collect(),
            (_, Data::Bool(yes)) => vec![Value::Bool(*yes)],
            (_, Data::List(_)) => value.as_texts().into_iter().map(Value::text).collect(),
            (_, other) => vec![Value::Text(Cow::Owned(other.brief()))],
        }
    }
}

impl Subject for View<'_, '_> {
    fn values(&self, key: &str) -> Values<'_> {
        let record = self.timeline.record;
        let prose = |ids: &'_ [RecordId]| -> Values<'_> {
            ids.iter()
                .map(|id| Value::Prose(Cow::Owned(id.to_string())))
                .collect()
        };
        let category = self.moment.category;
        match key {
            "id" => vec![Value::prose(record.id.as_str())],
            "kind" => vec![Value::text(record.kind.kind.as_str())],
            "state" => {
                let open = if category.is_open() { "open" } else { "ended" };
                vec![Value::text(self.moment.state), Value::text(open)]
            }
            "phase" => vec![Value::text(category.word())],
            "priority" => {
                let priority = self.priority();
                priority
                    .map(|p| Value::Number(p.into()))
                    .into_iter()
                    .collect()
            }
            "opened" => vec![Value::Instant(self.timeline.opened())],
            "label" => self
                .field("labels")
                .map(|l| self.field_values("labels", l))
                .unwrap_or_default(),
            "link" => record.links.values().flat_map(|ids| prose(ids)).collect(),
            "external" => record
                .external
                .values()
                .map(|id| Value::text(id.as_str()))
                .collect(),
            _ => match self.field(key) {
                Some(value) => self.field_values(key, value),
                None => prose(record.linked(key)),
            },
        }
    }

    /// Words are looked for in the title and the description only, so that no note moves a record to
    /// another agreement.
    fn text_contains(&self, needle: &str) -> bool {
        ["title", "description"].iter().any(|name| {
            let text = self.timeline.record.text(name);
            text.is_some_and(|text| text.to_lowercase().contains(needle))
        })
    }
}
