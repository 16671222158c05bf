//! The rows of one incident, told as a log.
//!
//! Every row is the incident as it was after an update. What differs from the row before becomes an entry;
//! a row that differs in nothing that the log keeps is counted and makes none.

use crate::model::map::Map;
use chrono::{DateTime, Utc};

use super::anchor::{Anchor, Fit, anchor};
use super::columns::{Goes, STATE, state};
use super::rows::{Header, Row};
use super::tally::Tally;
use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, write_time};
use crate::model::kind::Category;
use crate::model::log::Entry;
use crate::model::record::Record;
use crate::workflow::tracked;

/// Fields that come with working on an incident, not with opening it.
const WORK: [&str; 3] = ["team", "assignee", "hold_reason"];
/// Tells the log of one incident.
pub(super) struct Teller<'a> {
    pub number: &'a str,
    pub header: &'a Header,
    pub plan: &'a [Goes],
    pub tally: &'a mut Tally,
    pub draw_entry: &'a mut dyn FnMut() -> EntryId,
    /// Who acts when the file does not say.
    pub nobody: &'a PersonId,
    /// The record so far.
    pub record: Record,
}

/// What a row asks for.
struct Update<'r> {
    row: &'r Row,
    at: DateTime<Utc>,
    by: PersonId,
    to: Option<&'r str>,
    fields: Map<Data>,
    notes: Vec<String>,
}

impl Teller<'_> {
    /// Tells the whole log; `opened` is when the incident was opened.
    pub fn tell(&mut self, rows: &[Row], opened: DateTime<Utc>) {
        let (states, holds) = self.states(rows);
        let states: Vec<&str> = states.iter().map(String::as_str).collect();
        let anchors = anchors(rows, &states);
        for (index, row) in rows.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| &rows[before]);
            let (fields, notes) = self.fields(row, before, holds[index].as_deref());
            let mut update = Update {
                row,
                at: row.updated.unwrap_or_else(|| self.latest(opened)),
                by: self.person(row, &["sys_updated_by"]),
                to: (self.record.state != states[index] || index == 0).then_some(states[index]),
                fields,
                notes,
            };
            let here = || anchors.iter().filter(|anchor| anchor.row == index);
            if index == 0 {
                let new = self.record.kind.workflow.initial == states[0];
                let at_once = row.updated.is_none_or(|at| at <= opened) || new;
                update = match self.open(update, opened, at_once && here().next().is_none()) {
                    Some(update) => update,
                    None => continue,
                };
            }
            for anchor in here() {
                self.anchored(anchor, &mut update, before);
            }
            self.log(update, before, opened);
        }
    }

    /// The state and hold reason after every row; a state that is not understood leaves the one before.
    fn states(&mut self, rows: &[Row]) -> (Vec<String>, Vec<Option<String>>) {
        let kind = &self.record.kind;
        let mut now = (kind.workflow.initial.clone(), None);
        rows.iter()
            .map(|row| {
                let cell = self.header.get(row, STATE);
                if let Some(known) = cell.and_then(|cell| state(cell, kind)) {
                    now = (known.name.to_owned(), known.hold.map(str::to_owned));
                }
                now.clone()
            })
            .unzip()
    }

    /// The first entry. When the first row is what the incident was opened as, it is the entry; otherwise
    /// the incident was opened new, with what cannot have been missing then, and the row follows.
    fn open<'r>(
        &mut self,
        mut update: Update<'r>,
        opened: DateTime<Utc>,
        at_once: bool,
    ) -> Option<Update<'r>> {
        let row = update.row;
        let by = self.person(row, &["opened_by", "sys_created_by", "sys_updated_by"]);
        if at_once {
            update.at = opened;
            update.by = by;
            self.log(update, None, opened);
            return None;
        }
        let mut fields = update.fields.clone();
        fields.retain(|name, _| !WORK.contains(&name));
        let initial = self.record.kind.workflow.initial.clone();
        let mut entry = self.entry(opened, by);
        entry.set = tracked(&self.record.kind, &Map::new(), &fields);
        entry.to = Some(initial.clone());
        self.record.log.push(entry);
        self.record.fields = fields;
        update.to = update.to.filter(|to| *to != initial);
        Some(update)
    }

    /// Gives the row the time that the column names.
    fn anchored(&mut self, anchor: &Anchor, update: &mut Update<'_>, before: Option<&Row>) {
        let (line, column) = (update.row.line, anchor.column);
        let time = write_time(anchor.at);
        match anchor.fit {
            Fit::Row if update.to.is_none() => {
                update.to = Some(anchor.state);
                let since = before.map_or(0, |before| before.line);
                let what = format!(
                    "was {} at line {since} already; {column} is the time of this row",
                    anchor.state
                );
                let done = format!("logged as {} once more", anchor.state);
                self.tally.odd(self.number, line, what, done);
            }
            Fit::Row => {}
            Fit::Moved => {
                update.at = anchor.at;
                let what = format!("{column} is {time}, which is the time of no such row");
                let done = format!("logged at {column}; the time of the row is in source_at");
                self.tally.odd(self.number, line, what, done);
            }
            Fit::Inserted => {
                let by = self.person(update.row, &["resolved_by"]);
                let at = self.latest(anchor.at);
                let mut entry = self.entry(at, by);
                entry.to = Some(anchor.state.to_owned());
                self.record.log.push(entry);
                anchor.state.clone_into(&mut self.record.state);
                let what = format!("{column} is {time}, but no row is {}", anchor.state);
                let done = format!("logged as {} at {}", anchor.state, write_time(at));
                self.tally.odd(self.number, line, what, done);
            }
        }
    }

    /// Logs an update, and lists what is odd about its time or its state.
    fn log(&mut self, update: Update<'_>, before: Option<&Row>, opened: DateTime<Utc>) {
        let row = update.row;
        let was = self.record.state.clone();
        let done = self.push(update);
        let number = self.number;
        let mut odd = |what: String, done: &str| self.tally.odd(number, row.line, what, done);
        let last = before.and_then(|before| before.updated);
        match (row.updated, last) {
            (None, _) => odd("has no sys_updated_at".to_owned(), done),
            (Some(at), _) if at < opened => {
                let (at, opened) = (write_time(at), write_time(opened));
                odd(format!("updated {at}, before it was opened {opened}"), done);
            }
            (Some(at), Some(last)) if at < last => {
                let (at, last) = (write_time(at), write_time(last));
                odd(format!("runs back in time: {at} after {last}"), done);
            }
            _ => {}
        }
        let kind = &self.record.kind;
        let is_open = |state: &str| kind.category(state).is_some_and(Category::is_open);
        let leaves = is_open(&self.record.state) && !is_open(&was);
        if leaves && kind.category(&was) == Some(Category::Closed) {
            odd("was closed and is open again".to_owned(), "logged as it is");
        }
        let count = |row: &Row| {
            self.header
                .get(row, "reopen_count")?
                .trim()
                .parse::<u32>()
                .ok()
        };
        if let (Some(now), Some(then)) = (count(row), before.and_then(count))
            && now > then
            && !leaves
        {
            let what = format!("reopen_count rose to {now}, but it was {was} before");
            odd(what, "no reopening logged");
        }
        self.tally.reopenings += usize::from(leaves);
    }

    /// Adds the entry of an update, if there is anything to say; says what was done.
    fn push(&mut self, update: Update<'_>) -> &'static str {
        let set = tracked(&self.record.kind, &self.record.fields, &update.fields);
        self.record.fields = update.fields;
        if let Some(to) = update.to {
            to.clone_into(&mut self.record.state);
        }
        if set.is_empty() && update.to.is_none() && update.notes.is_empty() {
            self.tally.silent += 1;
            return "not logged: it changed nothing that the log keeps";
        }
        let at = self.latest(update.at);
        let mut entry = self.entry(at, update.by);
        entry.to = update.to.map(str::to_owned);
        entry.set = set;
        entry.note = (!update.notes.is_empty()).then(|| update.notes.join("\n"));
        let own = update.row.updated.filter(|own| *own != at);
        if let Some(own) = own {
            let own = Data::text(write_time(own));
            entry.extra.insert("source_at".to_owned(), own);
        }
        self.record.log.push(entry);
        match (own, update.row.updated) {
            (Some(_), _) => "logged later, not to run backwards; its own time is in source_at",
            (None, Some(_)) => "logged at its own time",
            (None, None) => "logged at the time of the entry before",
        }
    }

    fn entry(&mut self, at: DateTime<Utc>, by: PersonId) -> Entry {
        self.tally.entries += 1;
        Entry::new((self.draw_entry)(), at, by)
    }

    /// This time, or that of the last entry if that is later: a log does not run backwards.
    fn latest(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        self.record.log.last().map_or(at, |entry| entry.at.max(at))
    }

    /// The first of these columns that names somebody.
    fn person(&self, row: &Row, columns: &[&str]) -> PersonId {
        columns
            .iter()
            .find_map(|column| PersonId::from_name(self.header.get(row, column)?))
            .unwrap_or_else(|| self.nobody.clone())
    }
}

fn anchors(rows: &[Row], states: &[&str]) -> Vec<Anchor> {
    let times: Vec<_> = rows.iter().map(|row| row.updated).collect();
    let resolved = rows.iter().rev().find_map(|row| row.resolved);
    let closed = rows.iter().rev().find_map(|row| row.closed);
    [
        anchor(("resolved", "resolved_at"), resolved, states, &times),
        anchor(("closed", "closed_at"), closed, states, &times),
    ]
    .into_iter()
    .flatten()
    .collect()
}
