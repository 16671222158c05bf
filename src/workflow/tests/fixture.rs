//! A desk for the rules: actors, a clock, other records, and inputs that are filled by need and type.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::model::map::Map;
use chrono::{DateTime, TimeDelta, Utc};

use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, RecordId, read_time, write_time};
use crate::model::kind::{Category, FieldType, Guard, Kind, Transition};
use crate::model::log::fold;
use crate::model::need::{Item, Need};
use crate::model::record::Record;
use crate::workflow::{
    Act, Input, Others, Refusal, change, create, missing_for, transition, unmet,
};

/// Other records, the actor, and the time.
pub struct Desk {
    pub kinds: Kinds,
    pub others: Known,
    pub now: Cell<DateTime<Utc>>,
    pub roles: Vec<String>,
    by: PersonId,
    drawn: Cell<u64>,
}

#[derive(Default)]
pub struct Known {
    records: HashMap<RecordId, Vec<(Arc<Kind>, Category)>>,
    links: HashMap<(RecordId, String), Vec<RecordId>>,
}

impl Others for Known {
    fn look(&self, id: &RecordId) -> Vec<(Arc<Kind>, Category)> {
        self.records.get(id).cloned().unwrap_or_default()
    }

    fn linked(&self, id: &RecordId, link: &str) -> Vec<RecordId> {
        let key = (id.clone(), link.to_owned());
        self.links.get(&key).cloned().unwrap_or_default()
    }
}

pub fn id(text: &str) -> RecordId {
    RecordId::parse(text).unwrap()
}

pub fn input(set: &[(&str, Data)]) -> Input {
    let set = set.iter().map(|(k, v)| ((*k).to_owned(), v.clone()));
    Input {
        set: set.collect(),
        ..Input::default()
    }
}

/// The same with texts, which most values are.
pub fn texts(set: &[(&str, &str)]) -> Input {
    let set: Vec<(&str, Data)> = set.iter().map(|(k, v)| (*k, Data::text(*v))).collect();
    input(&set)
}

/// What a resolution needs.
pub fn mended() -> Input {
    texts(&[
        ("resolution_code", "fix_applied"),
        ("resolution_notes", "Rolled back"),
    ])
}

pub fn link(name: &str, target: &str) -> Input {
    Input {
        link: vec![(name.to_owned(), id(target))],
        ..Input::default()
    }
}

impl Desk {
    /// Knows every built-in kind and one finished record of each, named after its kind.
    pub fn new() -> Self {
        let mut desk = Desk {
            kinds: Kinds::builtin(),
            others: Known::default(),
            now: Cell::new(read_time("2026-11-20T09:00:00Z").unwrap()),
            roles: Vec::new(),
            by: PersonId::parse("ana").unwrap(),
            drawn: Cell::new(0),
        };
        let kinds: Vec<String> = desk.kinds.iter().map(|k| k.kind.clone()).collect();
        for kind in kinds {
            desk.know(&format!("{kind}-1"), &kind, Category::Closed);
        }
        desk
    }

    pub fn kind(&self, name: &str) -> Arc<Kind> {
        Arc::clone(self.kinds.get(name).unwrap())
    }

    /// Another record that links may point at.
    pub fn know(&mut self, name: &str, kind: &str, category: Category) {
        let kind = self.kind(kind);
        let found = self.others.records.entry(id(name)).or_default();
        found.push((kind, category));
    }

    /// A link between other records.
    pub fn knows_link(&mut self, from: &str, name: &str, to: &str) {
        let key = (id(from), name.to_owned());
        self.others.links.entry(key).or_default().push(id(to));
    }

    pub fn wait(&self, delta: TimeDelta) {
        self.now.set(self.now.get() + delta);
    }

    fn act<T>(&self, run: impl FnOnce(&Act<'_>) -> T) -> T {
        let draw = || {
            self.drawn.set(self.drawn.get() + 1);
            EntryId::parse(&format!("E{:07}", self.drawn.get())).unwrap()
        };
        run(&Act {
            now: self.now.get(),
            by: &self.by,
            roles: &self.roles,
            draw: &draw,
            others: &self.others,
        })
    }

    pub fn create(&self, kind: &str, input: &Input) -> Result<Record, Refusal> {
        let kind = self.kind(kind);
        let name = match kind.prefix() {
            Some(prefix) => format!("{prefix}-261120-7KQ2M"),
            None => "web-01".to_owned(),
        };
        self.act(|act| create(&kind, id(&name), input, act))
    }

    pub fn change(&self, record: &Record, input: &Input) -> Result<Record, Refusal> {
        self.act(|act| change(record, input, act))
    }

    pub fn step(&self, record: &Record, name: &str, input: &Input) -> Result<Record, Refusal> {
        self.act(|act| transition(record, name, input, act))
    }

    /// A new record with everything that its kind asks for.
    pub fn new_record(&self, kind: &str) -> Record {
        let kind = self.kind(kind);
        let mut blank = Record::new(Arc::clone(&kind), id("X-1"));
        for (name, field) in &kind.fields {
            if let Some(default) = &field.default {
                blank.set(name, Data::text(default));
            }
        }
        let mut filled = texts(&[("title", "Something")]);
        let state = &kind.workflow.states[&kind.workflow.initial];
        self.fill(&blank, &mut filled, |record, filled| {
            unmet(
                record,
                kind.workflow.needs.iter().chain(&state.needs),
                Some(filled),
            )
        });
        self.create(&kind.kind, &filled).unwrap()
    }

    /// An incident somebody works on.
    pub fn started(&self) -> Record {
        let record = self.new_record("incident");
        self.step(&record, "start", &texts(&[("assignee", "ana")]))
            .unwrap()
    }

    /// An incident that is resolved.
    pub fn resolved(&self) -> Record {
        self.step(&self.started(), "resolve", &mended()).unwrap()
    }

    /// An input that gives a transition all it asks for; `preset` goes in first and counts for conditions.
    pub fn input_for(&self, record: &Record, way: &Transition, preset: Input) -> Input {
        let mut filled = preset;
        for (field, values) in &way.when {
            let value = plain(&record.kind, field, &values[0]);
            filled.set.insert(field.clone(), value);
        }
        if let Some(field) = way.changes.first() {
            let value = self.value(&record.kind, field);
            filled.set.insert(field.clone(), value);
        }
        for guard in &way.guards {
            if let Guard::Different(a, b) | Guard::Ordered(a, b) = guard {
                for field in [a, b] {
                    let value = self.value(&record.kind, field);
                    filled.set.get_or_insert(field, value);
                }
            }
        }
        self.fill(record, &mut filled, |after, filled| {
            let mut after = after.clone();
            for field in &way.clears {
                if !filled.set.contains_key(field) {
                    after.set(field, Data::Null);
                }
            }
            missing_for(&after, way, filled)
        });
        filled
    }

    /// Adds to an input until nothing is missing; giving one thing may make another needed.
    fn fill(
        &self,
        record: &Record,
        filled: &mut Input,
        missing: impl Fn(&Record, &Input) -> Vec<Need>,
    ) {
        for _ in 0..20 {
            let mut after = record.clone();
            for (field, value) in &filled.set {
                after.set(field, value.clone());
            }
            for (name, target) in &filled.link {
                after
                    .links
                    .get_or_insert(name, Vec::new())
                    .push(target.clone());
            }
            let missing = missing(&after, filled);
            if missing.is_empty() {
                return;
            }
            for need in &missing {
                self.give(&record.kind, &need.items()[0].clone(), filled);
            }
        }
        panic!("the needs of {} have no end", record.kind.kind);
    }

    fn give(&self, kind: &Kind, item: &Item, filled: &mut Input) {
        match item {
            Item::Field(field) => {
                filled.set.insert(field.clone(), self.value(kind, field));
            }
            Item::Link(name) => {
                let to = kind.links[name].to.first().map_or("incident", |to| to);
                filled.link.push((name.clone(), id(&format!("{to}-1"))));
            }
            Item::Note => filled.note = Some("Because".to_owned()),
            Item::PublicNote => {
                filled.note = Some("Because".to_owned());
                filled.public = true;
            }
        }
    }

    /// A value of the field's type; another one each time where the type allows it.
    pub fn value(&self, kind: &Kind, name: &str) -> Data {
        self.drawn.set(self.drawn.get() + 1);
        let turn = self.drawn.get();
        let field = &kind.fields[name];
        let position = kind.fields.get_index_of(name).unwrap();
        let day = self.now.get() + TimeDelta::hours(i64::try_from(position).unwrap());
        let word = format!("{name}-{turn}");
        match field.kind {
            FieldType::Line | FieldType::Text | FieldType::Person | FieldType::Team => {
                Data::text(word)
            }
            FieldType::Choice => {
                let at = usize::try_from(turn).unwrap() % field.choices.len();
                Data::text(field.choices.get_index(at).unwrap().0)
            }
            FieldType::Int => Data::Int(3),
            FieldType::Number => Data::Decimal("12.50".to_owned()),
            FieldType::Bool => Data::Bool(turn.is_multiple_of(2)),
            FieldType::Date => Data::text(day.format("%Y-%m-%d").to_string()),
            FieldType::Time => Data::text(write_time(day)),
            FieldType::Ref => Data::text(format!("{}-1", field.to[0])),
            FieldType::Refs => Data::texts([format!("{}-1", field.to[0])]),
            FieldType::People | FieldType::List => Data::texts([word]),
            FieldType::Map => Data::Map(Map::from([(word, Data::Bool(true))])),
        }
    }
}

/// The value of a field that a condition writes as a word.
pub fn plain(kind: &Kind, field: &str, word: &str) -> Data {
    match kind.fields[field].kind {
        FieldType::Bool | FieldType::Int => Data::from_plain(word),
        _ => Data::text(word),
    }
}

/// What has to hold for every record that an action made.
pub fn assert_sound(record: &Record) {
    let folded = fold(&record.log);
    assert_eq!(
        folded.state,
        Some(record.state.as_str()),
        "state of {record:#?}"
    );
    for (name, field) in record.kind.fields.iter().filter(|(_, f)| f.tracked) {
        let logged = folded
            .fields
            .get(name)
            .copied()
            .filter(|value| !value.is_empty());
        assert_eq!(
            logged,
            record.fields.get(name),
            "{name} ({field:?}) of {record:#?}"
        );
    }
    let needs = &record.kind.workflow.states[&record.state].needs;
    assert_eq!(unmet(record, needs, None), [], "needs of {record:#?}");
}
