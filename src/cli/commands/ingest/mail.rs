//! `gitsm ingest mail`: one commit a mail; a mail that cannot be taken does not hold up the others.

use std::path::{Path, PathBuf};

use super::super::actions;
use super::{IngestArgs, bytes, desk, name_of, unreadable};
use crate::cli::Outcome;
use crate::cli::context::Context;
use crate::cli::error::{CliError, explained, tell};
use crate::desk::{Desk, Mailed, Postbox, Saved};
use crate::intake::mail::{Reading, read, split};
use crate::model::explain::Class;
use crate::model::record::Record;

/// The folders of a Maildir that hold whole mails; what is in `tmp` is still being written.
const FOLDERS: [&str; 2] = ["new", "cur"];

/// The largest file of mails that is read, in bytes; a single mail has a limit of its own.
const MAILBOX: usize = 1 << 30;

/// What came of the mails so far.
#[derive(Default)]
struct Tally {
    mails: usize,
    done: Vec<(Record, &'static str)>,
    saved: Option<Saved>,
    failed: Vec<Class>,
}

/// Takes in mails.
pub fn run(context: &Context, args: &IngestArgs) -> Result<Outcome, CliError> {
    let reading = Reading {
        own: args.address.iter().map(|one| one.to_lowercase()).collect(),
        trusted: args.trust.clone(),
    };
    let files = files(&args.file)?;
    let desk = desk(context, &args.way)?;
    let mut postbox = desk
        .postbox(args.kind.as_deref().unwrap_or("incident"))?
        .map_err(explained)?;
    let mut tally = Tally::default();
    for file in &files {
        let mails = match bytes(file, MAILBOX) {
            Ok(bytes) => split(&bytes),
            Err(error) if files.len() == 1 => return Err(error),
            Err(error) => {
                tally.fails(context, &error);
                continue;
            }
        };
        let alone = files.len() == 1 && mails.len() == 1;
        for (at, mail) in mails.iter().enumerate() {
            let name = match mails.len() {
                1 => name_of(file),
                _ => format!("{}, mail {}", name_of(file), at + 1),
            };
            match one(context, &mut postbox, &reading, (&name, mail), &mut tally) {
                Ok(()) => tally.mails += 1,
                Err(error) if alone => return Err(error),
                Err(error) => tally.fails(context, &error),
            }
        }
    }
    tally.told(context, &desk)
}

/// The files with mails: the one that was named, or those of a Maildir, the oldest first as their names begin with
/// the time.
fn files(file: &Path) -> Result<Vec<PathBuf>, CliError> {
    if !file.is_dir() {
        return Ok(vec![file.to_owned()]);
    }
    let folders: Vec<PathBuf> = FOLDERS
        .iter()
        .map(|name| file.join(name))
        .filter(|folder| folder.is_dir())
        .collect();
    if folders.is_empty() {
        let message = format!(
            "{} is no Maildir: it has neither new/ nor cur/",
            file.display()
        );
        return Err(CliError::usage(message));
    }
    let mut found = Vec::new();
    for folder in folders {
        let cannot = |error| unreadable(&name_of(&folder), &error);
        for entry in std::fs::read_dir(&folder).map_err(cannot)? {
            let path = entry.map_err(cannot)?.path();
            let hidden = path
                .file_name()
                .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            if path.is_file() && !hidden {
                found.push(path);
            }
        }
    }
    found.sort_by(|one, other| one.file_name().cmp(&other.file_name()));
    Ok(found)
}

fn one(
    context: &Context,
    postbox: &mut Postbox<'_>,
    reading: &Reading,
    (name, bytes): (&str, &[u8]),
    tally: &mut Tally,
) -> Result<(), CliError> {
    let letter = read(name, bytes, reading).map_err(explained)?;
    if let Some(why) = &letter.automatic {
        context.out.note(&format!("{name}: dropped: {why}"));
        return Ok(());
    }
    let (posted, saved) = postbox.deliver(&mut context.told(), &letter)?;
    if let Some(saved) = saved {
        context.settled(saved.recovered.as_ref());
        tally.saved = Some(saved);
    }
    match posted {
        Mailed::Opened(record) => tally.done.push((record, "opened")),
        Mailed::Noted(record) => tally.done.push((record, "noted")),
        Mailed::Known(id) => context.out.note(&format!("{name}: {id} has it already")),
    }
    Ok(())
}

impl Tally {
    fn fails(&mut self, context: &Context, error: &CliError) {
        tell(context, error);
        self.mails += 1;
        self.failed.push(error.class());
    }

    /// Prints the ids.
    fn told(self, context: &Context, desk: &Desk) -> Result<Outcome, CliError> {
        let records: Vec<&Record> = self.done.iter().map(|(record, _)| record).collect();
        let word = |at: usize| self.done.get(at).map_or("", |(_, word)| word).to_owned();
        actions::told(context, desk, &records, self.saved.as_ref(), word)?;
        CliError::several(&self.failed, self.mails)?;
        Ok(Outcome::Done)
    }
}
