//! `gitsm <kind> new`

use std::sync::Arc;

use clap::ArgMatches;

use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::cli::input;
use crate::desk::Desk;
use crate::model::data::Data;
use crate::model::id::RecordId;
use crate::model::kind::{FieldType, Kind};
use crate::workflow::Input;

use super::actions;

/// Makes a record.
pub fn run(
    context: &Context,
    desk: &Desk,
    kind: &Arc<Kind>,
    matches: &ArgMatches,
) -> Result<Outcome, CliError> {
    let name = match matches.try_get_one::<String>("name").ok().flatten() {
        Some(name) => Some(RecordId::parse(name).map_err(BadName).map_err(explained)?),
        None => None,
    };
    let mut input = input::from_flags(desk, kind, matches)?;
    if let Some(filled) = desk.from_template(kind, &input.set)? {
        input.set = filled;
    }
    default_people(desk, kind, &mut input);
    if let Some(name) = &name {
        // What has a name needs no second one.
        input.set.get_or_insert("title", Data::text(name.as_str()));
    }
    let mut asked = false;
    let (record, saved) = loop {
        match desk.write(&mut context.told(), |writer| {
            writer.create(kind, name.clone(), &input)
        }) {
            Ok(done) => break done,
            Err(error) => asked = actions::ask(context, desk, kind, &mut input, error, asked)?,
        }
    };
    context.settled(saved.recovered.as_ref());
    actions::told(context, desk, &[&record], Some(&saved), |_| {
        match record.priority() {
            Some(priority) => format!("{}, priority {priority}", record.state),
            None => record.state.clone(),
        }
    })?;
    Ok(Outcome::Done)
}

/// Whoever types it is the reporter, requester or author, unless somebody else is named.
fn default_people(desk: &Desk, kind: &Kind, input: &mut Input) {
    let Some(me) = desk
        .people()
        .ok()
        .and_then(|(people, _)| desk.actor(&people).ok())
    else {
        return;
    };
    for name in ["reporter", "requester", "author", "requested_for"] {
        let is_person = kind
            .fields
            .get(name)
            .is_some_and(|field| field.kind == FieldType::Person);
        if is_person && !input.set.contains_key(name) {
            input.set.insert(name.to_owned(), Data::text(me.as_str()));
        }
    }
}

/// A name that cannot be an id.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct BadName(crate::model::id::IdError);

impl crate::model::explain::Explain for BadName {
    fn class(&self) -> crate::model::explain::Class {
        crate::model::explain::Class::Usage
    }
}
