//! What the writing commands share: one commit for each record named, a retry with answers where a person
//! is there to give them, and one way to say what was done.

use std::collections::BTreeSet;
use std::sync::Arc;

use clap::ArgMatches;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, tell_of};
use crate::cli::prompt;
use crate::desk::{Desk, DeskError, Saved};
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::report::list::list;
use crate::report::rows::Row;
use crate::workflow::{Act, Input, Refusal};

/// The ids that a command of a kind was given.
pub fn ids(matches: &ArgMatches) -> Vec<String> {
    matches
        .get_many::<String>("ids")
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}

/// A change of one record: its name for the commit, and the pure decision.
pub struct Action<'a> {
    /// What the commit calls it.
    pub name: String,
    /// What to do.
    pub decide: &'a dyn Fn(&Record, &Input, &Act<'_>) -> Result<Record, Refusal>,
}

/// Does the same to each of the records, one commit each; failures are told one by one.
pub fn each(
    context: &Context,
    desk: &Desk,
    ids: &[String],
    kind: Option<&Arc<Kind>>,
    input_for: &dyn Fn(&Arc<Kind>) -> Result<Input, CliError>,
    action: &Action<'_>,
) -> Result<Outcome, CliError> {
    let mut done = Vec::new();
    let mut failed = Vec::new();
    let mut met = BTreeSet::new();
    for id in ids.iter().filter(|id| met.insert(id.to_ascii_uppercase())) {
        match one(context, desk, id, kind, input_for, action) {
            Ok(pair) => done.push(pair),
            Err(CliError::Desk(DeskError::Unchanged { what })) => context.out.note(&what),
            Err(error) if ids.len() == 1 => return Err(error),
            Err(error) => {
                tell_of(context, id, &error);
                failed.push(error.class());
            }
        }
    }
    let after: Vec<&Record> = done.iter().map(|(_, after, _)| after).collect();
    told(
        context,
        desk,
        &after,
        done.last().map(|(_, _, saved)| saved),
        |at| {
            done.get(at)
                .map(|(before, after, _)| moved(before, after))
                .unwrap_or_default()
        },
    )?;
    CliError::several(&failed, ids.len())?;
    Ok(Outcome::Done)
}

fn one(
    context: &Context,
    desk: &Desk,
    id: &str,
    kind: Option<&Arc<Kind>>,
    input_for: &dyn Fn(&Arc<Kind>) -> Result<Input, CliError>,
    action: &Action<'_>,
) -> Result<(Record, Record, Saved), CliError> {
    let found = desk.find(id, kind)?;
    let mut input = input_for(&found.kind)?;
    let mut asked = false;
    loop {
        let written = desk.write(&mut context.told(), |writer| {
            writer.change(&found, &action.name, |record, act| {
                (action.decide)(record, &input, act)
            })
        });
        match written {
            Ok(((before, after), saved)) => {
                context.settled(saved.recovered.as_ref());
                return Ok((before, after, saved));
            }
            Err(error) => asked = ask(context, desk, &found.kind, &mut input, error, asked)?,
        }
    }
}

/// Asks for what is missing where somebody can answer; gives the error back otherwise.
pub fn ask(
    context: &Context,
    desk: &Desk,
    kind: &Kind,
    input: &mut Input,
    error: DeskError,
    asked_before: bool,
) -> Result<bool, CliError> {
    let DeskError::Refused(Refusal::Missing { fields, .. }) = &error else {
        return Err(error.into());
    };
    if asked_before || fields.is_empty() || !prompt::possible(context) {
        return Err(error.into());
    }
    if prompt::fields(desk, kind, fields, input)? {
        Ok(true)
    } else {
        Err(error.into())
    }
}

/// What happened to a record, in a few words.
fn moved(before: &Record, after: &Record) -> String {
    let assigned = after.text("assignee").or(after.text("team"));
    let who = assigned.map(|who| format!(", {who}")).unwrap_or_default();
    if before.state != after.state {
        return format!("{} → {}{who}", before.state, after.state);
    }
    let mut changed: Vec<&str> = after
        .fields
        .iter()
        .filter(|(k, v)| before.fields.get(k) != Some(*v))
        .map(|(k, _)| k)
        .collect();
    changed.extend(
        before
            .fields
            .keys()
            .filter(|k| !after.fields.contains_key(k)),
    );
    if !changed.is_empty() {
        return format!("{} changed", changed.join(", "));
    }
    if before.links != after.links {
        return "links changed".to_owned();
    }
    "noted".to_owned()
}

/// Says what was done: an id and a few words a line, ids alone when only data is wanted, or JSON.
pub fn told(
    context: &Context,
    desk: &Desk,
    records: &[&Record],
    saved: Option<&Saved>,
    words: impl Fn(usize) -> String,
) -> Result<(), CliError> {
    if context.globals.format_name() != "text" {
        let rows: Vec<Row<'_>> = records
            .iter()
            .map(|record| Row::new(record, desk.now()))
            .collect();
        let mut doc = list(&rows, &crate::report::list::columns(None));
        "write".clone_into(&mut doc.schema);
        let commit = saved.map(|saved| saved.commit.as_str().to_owned());
        return context.print_at(&doc, desk, commit);
    }
    for (at, record) in records.iter().enumerate() {
        match context.out.quiet {
            true => context.out.line(record.id.as_str()),
            false => context.out.line(&format!("{}  {}", record.id, words(at))),
        }
    }
    Ok(())
}
