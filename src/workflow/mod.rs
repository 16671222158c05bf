//! Pure transitions: a record and an action in; the record afterwards out, or what is missing.
//!
//! Nothing here reads a clock, draws a random id or looks into the repository: the caller hands all three
//! in ([`Act`]), so every rule can be tested as a function. The rules themselves are data of the kind.

mod links;
mod needs;
mod path;
mod refusal;

use std::sync::Arc;

use crate::model::map::Map;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::model::data::Data;
use crate::model::id::{EntryId, PersonId, RecordId, read_time};
use crate::model::kind::{Capability, Category, Guard, Kind, TICK, Transition};
use crate::model::log::{EDITED, Entry};
use crate::model::record::Record;
use crate::model::value::{Wrong, check_value};

pub use needs::unmet;
pub use refusal::Refusal;

/// The link by which a new record continues one that can no longer be reopened, in kinds that have it.
const CONTINUES: &str = "reopens";

/// What a rule may ask about other records.
pub trait Others {
    /// The kind and state category of a record, if there is one of this id.
    fn look(&self, id: &RecordId) -> Vec<(Arc<Kind>, Category)>;
    /// The ids behind a link of another record.
    fn linked(&self, id: &RecordId, link: &str) -> Vec<RecordId>;
    /// Whether this record, as it would be, has the approvals that a policy asks for.
    fn consent(&self, _record: &Record) -> Consent {
        Consent::NotAsked
    }
    /// Whether the risk of this record, as it would be, is assessed as a policy asks for.
    fn assessed(&self, _record: &Record) -> Consent {
        Consent::NotAsked
    }
    /// Whether this record, as it would be, has the review that a policy asks for.
    fn reviewed(&self, _record: &Record) -> Consent {
        Consent::NotAsked
    }
}

/// Whether a record has what a policy asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consent {
    /// No policy asks for it.
    NotAsked,
    /// It has it, or may have it afterwards.
    Given,
    /// It has not; what is missing.
    Missing(String),
}

/// The circumstances of an action.
pub struct Act<'a> {
    /// When it happens.
    pub now: DateTime<Utc>,
    /// Who acts.
    pub by: &'a PersonId,
    /// The roles that the actor has.
    pub roles: &'a [String],
    /// Draws the id of a log entry.
    pub draw: &'a dyn Fn() -> EntryId,
    /// The other records.
    pub others: &'a dyn Others,
}

/// What the actor wants, beside the transition itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Input {
    /// Fields and their new values; null clears.
    pub set: Map<Data>,
    /// What to say.
    pub note: Option<String>,
    /// Whether the note is for the caller too.
    pub public: bool,
    /// Links to make.
    pub link: Vec<(String, RecordId)>,
    /// Links to remove.
    pub unlink: Vec<(String, RecordId)>,
}

impl Input {
    /// The note, unless it is blank.
    pub fn says(&self) -> Option<&str> {
        self.note.as_deref().filter(|note| !note.trim().is_empty())
    }
}

/// Makes a new record in its initial state.
///
/// # Errors
/// When a value is wrong, or something that a new record needs is missing.
pub fn create(
    kind: &Arc<Kind>,
    id: RecordId,
    input: &Input,
    act: &Act<'_>,
) -> Result<Record, Refusal> {
    let mut record = Record::new(Arc::clone(kind), id);
    for (name, field) in &kind.fields {
        if let Some(default) = &field.default {
            record.set(name, Data::text(default));
        }
    }
    put(&mut record, input, act)?;
    if record.title().trim().is_empty() {
        return Err(Refusal::missing_field(kind, "new", "title"));
    }
    let initial = &kind.workflow.initial;
    let state_needs = kind
        .workflow
        .states
        .get(initial)
        .map_or(&[][..], |state| &state.needs);
    let missing = unmet(
        &record,
        kind.workflow.needs.iter().chain(state_needs),
        Some(input),
    );
    refuse_missing(kind, "new", "new", missing)?;
    let mut entry = next_entry(&record, act);
    entry.to = Some(initial.clone());
    entry.set = tracked(kind, &Map::new(), &record.fields);
    note(&mut entry, input);
    record.log.push(entry);
    Ok(record)
}

/// Moves a record through a transition of its workflow; states on the way whose needs are met are passed
/// through, each with its own log entry.
///
/// # Errors
/// When the transition is not possible from here, or something is missing or wrong.
pub fn transition(
    record: &Record,
    name: &str,
    input: &Input,
    act: &Act<'_>,
) -> Result<Record, Refusal> {
    let kind = Arc::clone(&record.kind);
    let Some(goal) = kind.workflow.transitions.get(name) else {
        return Err(Refusal::no_such(&kind, name));
    };
    let mut after = record.clone();
    put(&mut after, input, act)?;
    let steps = path::to(record, &after, name, goal, input)?;
    let mut entries = Vec::new();
    for step in &steps {
        check_step(record, &after, step, act)?;
        for field in &step.way.clears {
            if !input.set.contains_key(field) {
                after.set(field, Data::Null);
            }
        }
        let missing = missing_for(&after, step.way, input);
        refuse_missing(&kind, step.name, name, missing)?;
        after.state.clone_from(&step.way.to);
        let mut entry = next_entry(record, act);
        entry.to = Some(step.way.to.clone());
        entries.push(entry);
    }
    if let Some(first) = entries.first_mut() {
        changed(first, record, &after);
    }
    if let Some(last) = entries.last_mut() {
        note(last, input);
    }
    after.log.extend(entries);
    Ok(after)
}

/// Changes fields, links, or says something, without a transition.
///
/// # Errors
/// When a value is wrong, or the record is closed and no reason is given.
pub fn change(record: &Record, input: &Input, act: &Act<'_>) -> Result<Record, Refusal> {
    let kind = Arc::clone(&record.kind);
    let mut after = record.clone();
    put(&mut after, input, act)?;
    let altered = after.fields != record.fields;
    if altered && record.category() == Category::Closed && input.says().is_none() {
        return Err(Refusal::Closed {
            id: record.id.clone(),
            state: record.state.clone(),
        });
    }
    if altered || after.links != record.links {
        let state_needs = kind
            .workflow
            .states
            .get(&record.state)
            .map_or(&[][..], |state| &state.needs);
        let needs = || kind.workflow.needs.iter().chain(state_needs);
        let before = unmet(record, needs(), None);
        let now_missing = unmet(&after, needs(), None);
        let lost: Vec<_> = now_missing
            .into_iter()
            .filter(|need| !before.contains(need))
            .collect();
        if !lost.is_empty() {
            return Err(Refusal::Needed {
                state: record.state.clone(),
                what: lost,
            });
        }
    }
    let mut entry = next_entry(record, act);
    changed(&mut entry, record, &after);
    note(&mut entry, input);
    if !entry.is_empty() {
        after.log.push(entry);
    }
    Ok(after)
}

/// Gives a record to somebody. Where its workflow says so the work starts with it, in the same step.
///
/// # Errors
/// As [`transition`] and [`change`].
pub fn assign(record: &Record, input: &Input, act: &Act<'_>) -> Result<Record, Refusal> {
    let takes = |way: &Transition| way.on_assign && way.from.contains(&record.state);
    let ways = &record.kind.workflow.transitions;
    let changes = |(name, value): (&str, &Data)| record.fields.get(name) != Some(value);
    match ways.iter().find(|(_, way)| takes(way)) {
        // Who has it already is not handed it again.
        Some((_, way)) if way.to == record.state && !input.set.iter().any(changes) => {
            change(record, input, act)
        }
        Some((name, _)) => transition(record, name, input, act),
        None => change(record, input, act),
    }
}

/// Enters into the log what somebody changed in the text of a record: fields that are tracked, and the
/// state if a transition leads there.
///
/// # Errors
/// When no transition leads to the new state, or the state needs something that is not there.
pub fn rewrite(
    before: &Record,
    wanted: &Record,
    input: &Input,
    act: &Act<'_>,
) -> Result<Record, Refusal> {
    let kind = &before.kind;
    let mut after = wanted.clone();
    let mut entry = Entry::new((act.draw)(), act.now, act.by.clone());
    if wanted.state != before.state {
        let ways = kind.workflow.transitions.iter();
        let mut ways =
            ways.filter(|(_, way)| way.from.contains(&before.state) && way.to == wanted.state);
        let Some((name, way)) = ways.next() else {
            return Err(Refusal::NotFromHere {
                transition: wanted.state.clone(),
                state: before.state.clone(),
                possible: possible(before).into_iter().map(str::to_owned).collect(),
            });
        };
        check_step(before, &after, &path::Step { name, way }, act)?;
        entry.to = Some(wanted.state.clone());
    }
    let state_needs = kind
        .workflow
        .states
        .get(&wanted.state)
        .map_or(&[][..], |state| &state.needs);
    let missing = unmet(&after, state_needs, None);
    if !missing.is_empty() {
        return Err(Refusal::Needed {
            state: wanted.state.clone(),
            what: missing,
        });
    }
    changed(&mut entry, before, &after);
    note(&mut entry, input);
    if !entry.is_empty() {
        after.log.push(entry);
    }
    Ok(after)
}

/// The transitions that somebody may take from the state of a record, by name; not those of programs.
pub fn possible(record: &Record) -> Vec<&str> {
    let open = |way: &Transition| {
        !way.automatic && way.from.contains(&record.state) && path::is_open(record, way)
    };
    let ways = record.kind.workflow.transitions.iter();
    ways.filter(|(_, way)| open(way))
        .map(|(name, _)| name.as_str())
        .collect()
}

/// Puts the fields and links of the input into the record, each checked by its type.
fn put(record: &mut Record, input: &Input, act: &Act<'_>) -> Result<(), Refusal> {
    let kind = Arc::clone(&record.kind);
    for (name, value) in &input.set {
        let Some(field) = kind.fields.get(name) else {
            return Err(Refusal::unknown_field(&kind, name));
        };
        if name == "title" && value.is_empty() {
            return Err(Refusal::WrongValue {
                field: name.to_owned(),
                message: "a record cannot be without a title".into(),
                remedy: None,
            });
        }
        if !value.is_empty() {
            check_value(field, value).map_err(|wrong| wrong_value(name, value, wrong))?;
        }
        record.set(name, value.clone());
    }
    check_priority(record, input)?;
    links::put(record, input, act)
}

/// A priority that overrules the matrix is one of its priorities, and has a reason as long as it stands.
fn check_priority(record: &Record, input: &Input) -> Result<(), Refusal> {
    let Some(rule) = &record.kind.priority else {
        return Ok(());
    };
    let touched = |field: &String| input.set.contains_key(field);
    let Some(over) = rule.overruled_by.as_ref() else {
        return Ok(());
    };
    let Some(value) = record.fields.get(over) else {
        return Ok(());
    };
    if touched(over) && !rule.has(value) {
        let labels: Vec<String> = rule.labels.keys().map(u8::to_string).collect();
        return Err(Refusal::WrongValue {
            field: over.clone(),
            message: format!("{} is no priority", value.brief()),
            remedy: Some(format!("one of: {}", labels.join(", "))),
        });
    }
    match &rule.reason {
        Some(reason)
            if (touched(over) || touched(reason)) && !record.fields.contains_key(reason) =>
        {
            Err(Refusal::Missing {
                transition: over.clone(),
                goal: None,
                what: vec![reason.clone()],
                fields: vec![reason.clone()],
                flags: vec![format!("{reason} too")],
            })
        }
        _ => Ok(()),
    }
}

fn wrong_value(field: &str, value: &Data, wrong: Wrong) -> Refusal {
    let (message, remedy) = match wrong {
        Wrong::Type(expected) => (
            format!("expected {expected}, not {:?}", value.brief()),
            None,
        ),
        Wrong::Value(message, remedy) => (message, (!remedy.is_empty()).then_some(remedy)),
    };
    Refusal::WrongValue {
        field: field.to_owned(),
        message,
        remedy,
    }
}

fn missing_for(after: &Record, way: &Transition, input: &Input) -> Vec<crate::model::need::Need> {
    let target = after
        .kind
        .workflow
        .states
        .get(&way.to)
        .map_or(&[][..], |state| &state.needs);
    unmet(after, way.needs.iter().chain(target), Some(input))
}

fn refuse_missing(
    kind: &Kind,
    name: &str,
    goal: &str,
    missing: Vec<crate::model::need::Need>,
) -> Result<(), Refusal> {
    if missing.is_empty() {
        return Ok(());
    }
    Err(Refusal::missing(kind, name, goal, &missing))
}

fn check_step(
    before: &Record,
    after: &Record,
    step: &path::Step<'_>,
    act: &Act<'_>,
) -> Result<(), Refusal> {
    let way = step.way;
    if !way.roles.is_empty() && !way.roles.iter().any(|role| act.roles.contains(role)) {
        return Err(Refusal::Role {
            transition: step.name.to_owned(),
            roles: way.roles.clone(),
        });
    }
    if let (Some(days), Some(since)) = (way.within_days, before.state_since())
        && act.now > since + TimeDelta::days(i64::from(days))
    {
        return Err(Refusal::TooLate {
            transition: step.name.to_owned(),
            days,
            id: before.id.clone(),
            link: before
                .kind
                .links
                .get_key_value(CONTINUES)
                .map(|(link, _)| link.clone()),
        });
    }
    let unchanged = |field: &String| before.fields.get(field) == after.fields.get(field);
    if !way.changes.is_empty() && way.changes.iter().all(unchanged) {
        return Err(Refusal::Unchanged {
            transition: step.name.to_owned(),
            fields: way.changes.clone(),
        });
    }
    way.guards
        .iter()
        .try_for_each(|guard| check_guard(after, guard, act))
}

fn check_guard(after: &Record, guard: &Guard, act: &Act<'_>) -> Result<(), Refusal> {
    let refuse = |message: String| Err(Refusal::Guard { message });
    match guard {
        Guard::Different(a, b) => match (after.text(a), after.text(b)) {
            (Some(x), Some(y)) if x == y => {
                refuse(format!("`{a}` and `{b}` are both {x}; they must differ"))
            }
            _ => Ok(()),
        },
        Guard::Ordered(a, b) => {
            let (x, y) = (after.text(a), after.text(b));
            let in_order = match (x.and_then(instant), y.and_then(instant)) {
                (Some(x), Some(y)) => x < y,
                _ => true,
            };
            if in_order {
                Ok(())
            } else {
                refuse(format!("`{a}` must be before `{b}`"))
            }
        }
        Guard::Approved => missing(act.others.consent(after), |what| Refusal::NotApproved {
            id: after.id.clone(),
            what,
        }),
        Guard::Assessed => missing(act.others.assessed(after), |what| Refusal::NotAssessed {
            kind: after.kind.kind.clone(),
            id: after.id.clone(),
            what,
        }),
        Guard::Reviewed => missing(act.others.reviewed(after), |what| Refusal::Guard {
            message: what,
        }),
        Guard::Ticked(field) => ticked(after, field),
        Guard::LinkedDone(link) => {
            let open: Vec<&str> = after
                .linked(link)
                .iter()
                .filter(|id| {
                    act.others
                        .look(id)
                        .iter()
                        .any(|(_, category)| category.is_open())
                })
                .map(RecordId::as_str)
                .collect();
            if open.is_empty() {
                return Ok(());
            }
            refuse(format!("not all of `{link}` is done: {}", open.join(", ")))
        }
    }
}

fn ticked(after: &Record, field: &str) -> Result<(), Refusal> {
    let tasks = after.fields.get(field).map(Data::as_texts);
    let mut open = tasks.unwrap_or_default();
    open.retain(|task| !task.starts_with(TICK));
    let message = match open.as_slice() {
        [] => return Ok(()),
        [one] => format!("one of `{field}` is not done: {one}"),
        [first, ..] => format!("{} of `{field}` are not done, such as: {first}", open.len()),
    };
    Err(Refusal::Guard { message })
}

fn missing(answer: Consent, refusal: impl FnOnce(String) -> Refusal) -> Result<(), Refusal> {
    match answer {
        Consent::NotAsked | Consent::Given => Ok(()),
        Consent::Missing(what) => Err(refusal(what)),
    }
}

/// An instant, or the first one of a day.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    read_time(text).or_else(|| text.parse().ok().map(midnight))
}

/// Writes into an entry what differs: tracked fields with their new value, and the names of others that an
/// approval covers, so that it is known who edited the plan.
fn changed(entry: &mut Entry, before: &Record, after: &Record) {
    let kind = &before.kind;
    entry.set = tracked(kind, &before.fields, &after.fields);
    if !kind.has(Capability::Approval) {
        return;
    }
    let differs = |name: &&str| before.fields.get(name) != after.fields.get(name);
    let silent = |name: &&str| !entry.set.contains_key(name);
    let edited: Vec<&str> = kind.covered().filter(differs).filter(silent).collect();
    if !edited.is_empty() {
        entry.extra.insert(EDITED.to_owned(), Data::texts(edited));
    }
}

/// Tracked fields that differ, with their new value; null for one that was cleared.
pub fn tracked(kind: &Kind, before: &Map<Data>, after: &Map<Data>) -> Map<Data> {
    let mut set = Map::new();
    for (name, field) in &kind.fields {
        if field.tracked && before.get(name) != after.get(name) {
            set.insert(name.clone(), after.get(name).cloned().unwrap_or(Data::Null));
        }
    }
    set
}

/// An entry that follows all that the log has. The clock of another machine may have been ahead; the log is
/// read in order of time, and what follows must not be read as if it had come before.
fn next_entry(record: &Record, act: &Act<'_>) -> Entry {
    let latest = record.log.iter().map(|entry| entry.at).max();
    let at = latest.map_or(act.now, |latest| latest.max(act.now));
    Entry::new((act.draw)(), at, act.by.clone())
}

fn note(entry: &mut Entry, input: &Input) {
    entry.note = input.says().map(str::to_owned);
    entry.public = input.public && entry.note.is_some();
}

#[cfg(test)]
pub(crate) mod tests;
