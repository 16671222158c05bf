//! Turns arguments into the input of an action: fields by their types, links, and what is said.

use std::io::Read;

use anyhow::Context as _;
use clap::ArgMatches;

use crate::desk::{Desk, DeskError, Reader, split_assignment};
use crate::model::data::Data;
use crate::model::id::RecordId;
use crate::model::kind::{FieldType, Kind};
use crate::workflow::{Input, Refusal};

use super::error::CliError;
use super::tree::field_id;

/// The input that the flags of a kind's command give.
pub fn from_flags(desk: &Desk, kind: &Kind, matches: &ArgMatches) -> Result<Input, CliError> {
    let mut input = Input::default();
    for name in kind.fields.keys() {
        let given = matches
            .try_get_many::<String>(&field_id(name))
            .ok()
            .flatten();
        let Some(values) = given else { continue };
        let text = values.map(String::as_str).collect::<Vec<_>>().join(",");
        put(&mut input, desk, kind, name, &text)?;
    }
    for assignment in many(matches, "set") {
        let (name, text) = split_assignment(assignment)?;
        put(&mut input, desk, kind, name, text)?;
    }
    for link in many(matches, "link") {
        input.link.push(link_of(desk, kind, link)?);
    }
    input.note = message(
        matches
            .try_get_one::<String>("message")
            .ok()
            .flatten()
            .map(String::as_str),
    )?;
    input.public = matches
        .try_get_one::<bool>("public")
        .ok()
        .flatten()
        .copied()
        .unwrap_or(false);
    if input.public && input.note.is_none() {
        return Err(CliError::usage("--public goes with something to say").hint("say it with -m"));
    }
    Ok(input)
}

fn many<'a>(matches: &'a ArgMatches, id: &str) -> impl Iterator<Item = &'a str> {
    matches
        .try_get_many::<String>(id)
        .ok()
        .flatten()
        .into_iter()
        .flatten()
        .map(String::as_str)
}

/// Puts a field given as text into the input.
pub fn put(
    input: &mut Input,
    desk: &Desk,
    kind: &Kind,
    name: &str,
    text: &str,
) -> Result<(), CliError> {
    let folded = name.replace('-', "_");
    let Some(field) = kind.fields.get(&folded) else {
        return Err(DeskError::from(Refusal::unknown_field(kind, &folded)).into());
    };
    let text = match text {
        "-" if field.kind == FieldType::Text => stdin()?,
        text => text.to_owned(),
    };
    let me = desk
        .people()
        .ok()
        .and_then(|(people, _)| desk.actor(&people).ok());
    let me = if text.contains("@me") { me } else { None };
    let reader = Reader {
        zone: desk.config().zone,
        now: desk.now(),
        me: me.as_ref().map(|id| id.as_str()),
    };
    let value = reader.value(&folded, field, &text)?;
    let value = match (field.kind, &value) {
        (FieldType::Ref, Data::Text(id)) => Data::text(reference(desk, field.to.first(), id)?),
        (FieldType::Refs, Data::List(_)) => {
            let ids = value
                .as_texts()
                .into_iter()
                .map(|id| reference(desk, field.to.first(), id));
            Data::texts(ids.collect::<Result<Vec<_>, _>>()?)
        }
        _ => value,
    };
    input.set.insert(folded, value);
    Ok(())
}

/// A reference may be shortened like any id; what the desk does not know stays as it is, for `check` to judge.
fn reference(desk: &Desk, kind: Option<&String>, typed: &str) -> Result<String, CliError> {
    let kind = kind.and_then(|name| desk.kinds().get(name).ok());
    match desk.find(typed, kind) {
        Ok(found) => Ok(found.id.to_string()),
        Err(DeskError::NotFound { .. }) if RecordId::parse(typed).is_ok() => Ok(typed.to_owned()),
        Err(error) => Err(error.into()),
    }
}

/// A link as `type:id`; the id may be shortened.
pub fn link_of(desk: &Desk, kind: &Kind, text: &str) -> Result<(String, RecordId), CliError> {
    let types: Vec<&str> = kind.links.keys().map(String::as_str).collect();
    let (link, id) = text.split_once(':').ok_or_else(|| {
        CliError::usage(format!("--link {text:?} has no type"))
            .hint(format!("write it as TYPE:ID; types: {}", types.join(", ")))
    })?;
    let link = link.replace('-', "_");
    Ok((link, desk.find(id, None)?.id))
}

/// What is said with an action; `-` reads standard input.
pub fn message(given: Option<&str>) -> Result<Option<String>, CliError> {
    let text = match given {
        Some("-") => stdin()?,
        Some(text) => text.to_owned(),
        None => return Ok(None),
    };
    let text = text.trim_end().to_owned();
    if text.is_empty() {
        return Err(CliError::usage("nothing is said: the message is empty"));
    }
    Ok(Some(text))
}

fn stdin() -> Result<String, CliError> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .context("standard input is not UTF-8 text")?;
    // Lines end as in every other record, whatever system the text came from.
    Ok(text.replace("\r\n", "\n"))
}
