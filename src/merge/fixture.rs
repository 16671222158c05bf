//! Records that people work on: every change is made as the program makes it, by the workflow and as an edit
//! of the text.

use std::cell::Cell;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, TimeDelta, Utc};

use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, RecordId, read_time};
use crate::model::kind::{Category, Kind};
use crate::model::record::Record;
use crate::model::write::{new_text, updated_text};
use crate::workflow::{Act, Input, Others, Refusal, create};

use super::Map;
use super::needs::record;

/// The built-in kinds, read once: reading them takes longer than a merge.
pub fn kinds() -> &'static Kinds {
    static KINDS: OnceLock<Kinds> = OnceLock::new();
    KINDS.get_or_init(|| {
        let kinds = Kinds::builtin();
        // A kind is read when it is first asked for, and a clone would read it again.
        let _ = kinds.iter().count();
        kinds
    })
}

pub fn kind(name: &str) -> Arc<Kind> {
    Arc::clone(kinds().get(name).unwrap())
}

pub fn map(text: &str) -> Map {
    super::read(text).unwrap_or_else(|what| panic!("{what}\n{text}"))
}

/// Every record there could be, all of them finished.
struct Anything(Arc<Kind>);

impl Others for Anything {
    fn look(&self, id: &RecordId) -> Vec<(Arc<Kind>, Category)> {
        let name = match id.as_str().split('-').next() {
            Some("CHG") => "change",
            Some("PRB") => "problem",
            Some("INC") => return vec![(Arc::clone(&self.0), Category::Closed)],
            _ => "service",
        };
        vec![(kind(name), Category::Closed)]
    }

    fn linked(&self, _: &RecordId, _: &str) -> Vec<RecordId> {
        Vec::new()
    }
}

/// People at work on one record, with a clock that the test moves.
pub struct People {
    pub kind: Arc<Kind>,
    others: Anything,
    pub now: Cell<DateTime<Utc>>,
    drawn: Cell<u64>,
}

impl People {
    pub fn new(kind: Arc<Kind>) -> Self {
        People {
            others: Anything(Arc::clone(&kind)),
            kind,
            now: Cell::new(read_time("2026-11-20T09:00:00Z").unwrap()),
            drawn: Cell::new(0),
        }
    }

    pub fn wait(&self, seconds: i64) {
        self.now.set(self.now.get() + TimeDelta::seconds(seconds));
    }

    /// Ids that say nothing about their order.
    pub fn draw(&self) -> EntryId {
        self.drawn.set(self.drawn.get() + 1);
        let mixed = self.drawn.get().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        EntryId::from_random(mixed.to_be_bytes())
    }

    fn with_act<T>(&self, by: &str, act: impl FnOnce(&Act<'_>) -> T) -> T {
        let by = PersonId::parse(by).unwrap();
        let draw = || self.draw();
        act(&Act {
            now: self.now.get(),
            by: &by,
            roles: &[],
            draw: &draw,
            others: &self.others,
        })
    }

    /// A new record.
    pub fn create(&self, id: &str, input: &Input) -> String {
        let id = RecordId::parse(id).unwrap();
        let record = self.with_act("ana", |act| create(&self.kind, id, input, act));
        new_text(&record.unwrap())
    }

    /// An incident that somebody works on.
    pub fn incident(&self) -> String {
        let input = set(&[
            ("title", "Checkout fails"),
            ("reporter", "bob"),
            ("team", "ops"),
        ]);
        let text = self.create("INC-261120-7KQ2M", &input);
        self.wait(60);
        self.go(&text, "ana", "start", &set(&[("assignee", "ana")]))
    }

    /// The text after an action; `None` where it is refused.
    pub fn act(
        &self,
        text: &str,
        by: &str,
        decide: impl FnOnce(&Record, &Act<'_>) -> Result<Record, Refusal>,
    ) -> Option<String> {
        let (_, id) = text.split_once("id: ").unwrap();
        let id = id.lines().next().unwrap();
        let before = record(&self.kind, id, text);
        let before = before.unwrap_or_else(|| panic!("unreadable:\n{text}"));
        let after = self.with_act(by, |act| decide(&before, act)).ok()?;
        Some(updated_text(text, &before, &after).unwrap())
    }

    /// The text after a transition, which must be possible.
    pub fn go(&self, text: &str, by: &str, name: &str, input: &Input) -> String {
        let decide =
            |record: &Record, act: &Act<'_>| crate::workflow::transition(record, name, input, act);
        self.act(text, by, decide).unwrap()
    }

    /// The text after fields were changed or something was said, which must be possible.
    pub fn change(&self, text: &str, by: &str, input: &Input) -> String {
        let decide = |record: &Record, act: &Act<'_>| crate::workflow::change(record, input, act);
        self.act(text, by, decide).unwrap()
    }
}

pub fn set(fields: &[(&str, &str)]) -> Input {
    let data = |text: &str| match text {
        "" => Data::Null,
        text if text.starts_with('[') => {
            let items = text.trim_matches(['[', ']']).split(' ');
            Data::texts(items.filter(|item| !item.is_empty()))
        }
        text => Data::text(text),
    };
    let fields = fields.iter().map(|(k, v)| ((*k).to_owned(), data(v)));
    Input {
        set: fields.collect(),
        ..Input::default()
    }
}

pub fn note(text: &str) -> Input {
    Input {
        note: Some(text.to_owned()),
        ..Input::default()
    }
}
