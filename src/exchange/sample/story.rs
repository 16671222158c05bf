//! A story: some records that belong together, and what happens to them, told in order of time.
//!
//! Every action goes through the pure workflow at its own instant, so whatever comes out is legal by
//! construction. A story that reaches now simply stops there, and that is how the desk comes by open work.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc, Weekday};

use crate::model::id::RecordId;
use crate::model::kind::{Category, Kind};
use crate::model::record::Record;
use crate::model::write::{new_text, updated_text};
use crate::workflow::{self, Act, Others, Refusal};

use super::error::{End, SampleError, Told};
use super::words::{Given, with};
use super::world::{Actor, Known, World};
use super::{History, Step, ids};

/// The hours in which people work, UTC.
const WORK_HOURS: std::ops::Range<u32> = 7..16;

/// A record of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rec(usize);

/// A story in the telling.
pub(super) struct Story<'w> {
    pub world: &'w World,
    /// Its present; only moves forward.
    pub at: DateTime<Utc>,
    known: Vec<Known>,
    steps: Vec<Step>,
    /// How many records it made.
    pub made: usize,
}

impl<'w> Story<'w> {
    pub fn new(world: &'w World, at: DateTime<Utc>) -> Self {
        Story {
            world,
            at,
            known: Vec::new(),
            steps: Vec::new(),
            made: 0,
        }
    }

    /// What it comes to: its commits, and its records as they are at the end.
    pub fn end(mut self) -> (Vec<Step>, Vec<Known>) {
        if self.world.history == History::Batched && !self.known.is_empty() {
            let file = |known: &Known| (known.record.path(), new_text(&known.record).into_bytes());
            let last = self.steps.pop();
            self.steps = last
                .map(|step| Step {
                    files: self.known.iter().map(file).collect(),
                    ..step
                })
                .into_iter()
                .collect();
        }
        (self.steps, self.known)
    }

    /// Opens a record with a dated id.
    pub fn open(&mut self, kind: &str, by: &Actor, given: Given) -> Told<Rec> {
        let kind = self.world.kind(kind)?;
        let prefix = kind.prefix().unwrap_or_default();
        let id = self.world.ids.record(prefix, self.at.date_naive());
        self.open_as(&kind, id, by, given)
    }

    /// Opens a record of this id.
    pub fn open_as(
        &mut self,
        kind: &std::sync::Arc<Kind>,
        id: RecordId,
        by: &Actor,
        given: Given,
    ) -> Told<Rec> {
        let done = self.decide(&id, "new", by, |act| {
            workflow::create(kind, id.clone(), &given.0, act)
        })?;
        let text = match self.world.history {
            History::Actions => new_text(&done),
            History::Batched => String::new(),
        };
        self.known.push(Known { record: done, text });
        self.made += 1;
        let rec = Rec(self.known.len() - 1);
        self.wrote(rec, "new", by);
        Ok(rec)
    }

    /// Takes up a record that was there before.
    pub fn adopt(&mut self, known: Known) -> Rec {
        self.known.push(known);
        Rec(self.known.len() - 1)
    }

    /// Moves a record through its workflow.
    pub fn act(&mut self, rec: Rec, transition: &str, by: &Actor, given: Given) -> Told {
        self.alter(rec, transition, by, |record, act| {
            workflow::transition(record, transition, &given.0, act)
        })
    }

    /// Changes fields or links, or says something; `action` is the word for the commit.
    pub fn change(&mut self, rec: Rec, action: &str, by: &Actor, given: Given) -> Told {
        self.alter(rec, action, by, |record, act| {
            workflow::change(record, &given.0, act)
        })
    }

    /// Says something to the team.
    pub fn note(&mut self, rec: Rec, by: &Actor, text: impl Into<String>) -> Told {
        self.change(rec, "note", by, with().note(text))
    }

    fn alter(
        &mut self,
        rec: Rec,
        action: &str,
        by: &Actor,
        decide: impl FnOnce(&Record, &Act<'_>) -> Result<Record, Refusal>,
    ) -> Told {
        let before = &self.known[rec.0].record;
        let after = self.decide(&before.id, action, by, |act| decide(before, act))?;
        let known = &mut self.known[rec.0];
        if self.world.history == History::Actions {
            let edited = updated_text(&known.text, &known.record, &after);
            known.text = edited.map_err(|source| SampleError::Edit {
                id: after.id.clone(),
                source,
            })?;
        }
        known.record = after;
        self.wrote(rec, action, by);
        Ok(())
    }

    fn decide(
        &self,
        id: &RecordId,
        action: &str,
        by: &Actor,
        decide: impl FnOnce(&Act<'_>) -> Result<Record, Refusal>,
    ) -> Told<Record> {
        if self.at > self.world.now {
            return Err(End::Now);
        }
        let draw = || ids::entry(&self.world.rng);
        let act = Act {
            now: self.at,
            by: &by.id,
            roles: &by.roles,
            draw: &draw,
            others: self,
        };
        Ok(decide(&act).map_err(|source| SampleError::Refused {
            id: id.clone(),
            action: action.to_owned(),
            source: Box::new(source),
        })?)
    }

    /// Notes the commit that an action is; batched stories keep the place of the last one only.
    fn wrote(&mut self, rec: Rec, action: &str, by: &Actor) {
        let known = &self.known[rec.0];
        let id = known.record.id.as_str();
        let files = match self.world.history {
            History::Actions => vec![(known.record.path(), known.text.clone().into_bytes())],
            History::Batched => Vec::new(),
        };
        if self.world.history == History::Batched {
            self.steps.clear();
        }
        self.steps.push(Step {
            at: self.at,
            author: by.author(),
            subject: format!("{id}: {action}"),
            trailers: vec![
                ("Gitsm-Record".to_owned(), id.to_owned()),
                ("Gitsm-Action".to_owned(), action.to_owned()),
            ],
            files,
        });
        self.at += TimeDelta::seconds(self.world.rng.between(8, 50));
    }

    pub fn record(&self, rec: Rec) -> &Record {
        &self.known[rec.0].record
    }

    pub fn id(&self, rec: Rec) -> RecordId {
        self.record(rec).id.clone()
    }

    pub fn today(&self) -> NaiveDate {
        self.at.date_naive()
    }

    /// Lets some minutes pass, mostly few.
    pub fn wait(&mut self, low: i64, high: i64) {
        let seconds = self.world.rng.long_tail(low * 60, high * 60);
        self.at += TimeDelta::seconds(seconds);
    }

    /// The same, and goes on when people work.
    pub fn wait_work(&mut self, low: i64, high: i64) {
        self.wait(low, high);
        self.at = working(self.at, &self.world.rng);
    }

    /// Goes on at an instant, if it is not over.
    pub fn until(&mut self, at: DateTime<Utc>) {
        self.at = self.at.max(at);
    }
}

impl Others for Story<'_> {
    fn look(&self, id: &RecordId) -> Vec<(std::sync::Arc<Kind>, Category)> {
        let all = self.find(id).into_iter();
        all.map(|record| (record.kind.clone(), record.category()))
            .collect()
    }

    fn linked(&self, id: &RecordId, link: &str) -> Vec<RecordId> {
        let record = self.find(id);
        record.map_or_else(Vec::new, |record| record.linked(link).to_vec())
    }
}

impl Story<'_> {
    fn find(&self, id: &RecordId) -> Option<&Record> {
        let own = self.known.iter().find(|known| known.record.id == *id);
        own.or_else(|| self.world.base.get(id))
            .map(|known| &known.record)
    }
}

/// Whether people work on this day.
pub(super) fn is_workday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether people work at this instant.
pub(super) fn is_working(at: DateTime<Utc>) -> bool {
    is_workday(at.date_naive()) && WORK_HOURS.contains(&at.hour())
}

/// This instant if people work then, else some time in the next morning.
fn working(at: DateTime<Utc>, rng: &super::rng::Rng) -> DateTime<Utc> {
    if is_working(at) {
        return at;
    }
    let next = if at.hour() < WORK_HOURS.start { 0 } else { 1 };
    let mut day = at.date_naive() + TimeDelta::days(next);
    while !is_workday(day) {
        day += TimeDelta::days(1);
    }
    let morning = day.and_time(chrono::NaiveTime::MIN).and_utc();
    morning + TimeDelta::hours(WORK_HOURS.start.into()) + TimeDelta::seconds(rng.between(60, 4500))
}
