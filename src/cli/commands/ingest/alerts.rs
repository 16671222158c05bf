//! `gitsm ingest alertmanager` and its like: one commit a delivery, all of it or nothing.

use std::path::Path;

use super::super::{actions, ci};
use super::{IngestArgs, PerArg, bytes, desk, name_of, unreadable};
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained};
use crate::desk::{self, Landed};
use crate::intake::alerts::{Batch, Format, LIMIT, Mapping, Options, Per};
use crate::model::record::Record;

/// Takes in a delivery of alerts.
pub fn run(context: &Context, args: &IngestArgs, format: &Format) -> Result<Outcome, CliError> {
    let batch = read(context, args, format)?;
    if args.way.direct || args.way.inbox {
        return ci::deliver(context, &args.way, &batch.signals);
    }
    let desk = desk(context, &args.way)?;
    let (landed, saved) = desk.land_all(&mut context.told(), &batch.signals)?;
    if let Some(saved) = &saved {
        context.settled(saved.recovered.as_ref());
    }
    let done = done(context, &batch, &landed);
    let records: Vec<&Record> = done.iter().map(|(record, _)| *record).collect();
    let word = |at: usize| {
        done.get(at)
            .map_or_else(String::new, |(_, word)| word.clone())
    };
    actions::told(context, &desk, &records, saved.as_ref(), word)?;
    Ok(Outcome::Done)
}

fn read(context: &Context, args: &IngestArgs, format: &Format) -> Result<Batch, CliError> {
    let mapping = args.mapping.as_deref().map(mapping).transpose()?;
    let file = name_of(&args.file);
    let bytes = bytes(&args.file, LIMIT)?;
    let options = Options {
        file: &file,
        now: context.clock()?.now(),
        per: match args.per {
            Some(PerArg::Group) => Per::Group,
            _ => Per::Alert,
        },
        mapping: mapping.as_ref(),
    };
    let batch = format.read(&bytes, &options).map_err(explained)?;
    for why in &batch.passed_over {
        context.out.note(&format!("{file}: passed over: {why}"));
    }
    Ok(batch)
}

fn mapping(file: &Path) -> Result<Mapping, CliError> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(&name, &error))?;
    Mapping::parse(&name, &text).map_err(explained)
}

/// The records that were written, and what was done to each; what changed nothing is told on stderr.
fn done<'a>(context: &Context, batch: &Batch, landed: &'a [Landed]) -> Vec<(&'a Record, String)> {
    let mut done = Vec::new();
    for (signal, landed) in batch.signals.iter().zip(landed) {
        let title = &signal.title;
        match &landed.outcome {
            desk::Outcome::Nothing(_) | desk::Outcome::Known => {
                // Not the title first: a line that begins with it could be a command to a runner.
                let said = ci::sentence(&landed.account());
                context.out.note(&format!("{said}: {title}"));
            }
            wrote => {
                let word = wrote.word().replace('_', " ");
                let records = landed.records.iter();
                done.extend(records.map(|record| (record, format!("{word}: {title}"))));
            }
        }
    }
    done
}
