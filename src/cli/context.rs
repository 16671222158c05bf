//! What every command is given: the options, the way out, and how to open the desk. Behaviour lives on the
//! desk, not here.

use std::cell::RefCell;
use std::path::PathBuf;

use crate::clock::Clock;
use crate::desk::{Desk, Entropy, Options, Policy};
use crate::model::id::read_time;
use crate::render::{self, Meta};
use crate::report::snapshot::Snapshot;
use crate::report::table::Document;
use crate::store::{Environment, Recovered, Waiting};

use super::Outcome;
use super::error::{CliError, explained};
use super::globals::{self, Globals};
use super::out::Out;

/// What every command is given.
pub struct Context {
    /// The options of the call.
    pub globals: Globals,
    /// The way out.
    pub out: Out,
    /// The desk as it was opened to learn its kinds; the first command that asks takes it.
    early: RefCell<Option<Desk>>,
}

impl Context {
    /// For these options.
    pub fn new(globals: Globals, early: Option<Desk>) -> Self {
        let pager = ["GITSM_PAGER", "GIT_PAGER", "PAGER"]
            .iter()
            .find_map(|name| std::env::var(name).ok());
        let out = Out::new(&globals, Some(pager.unwrap_or_else(|| "less".to_owned())));
        Context {
            globals,
            out,
            early: RefCell::new(early),
        }
    }

    /// The folder that the call is about.
    pub fn folder(&self) -> PathBuf {
        self.globals
            .start
            .clone()
            .unwrap_or_else(|| PathBuf::from("."))
    }

    /// The process environment, as far as git's own settings go.
    pub fn environment() -> Environment {
        Environment::from_lookup(|name| std::env::var(name).ok())
    }

    /// Where "now" comes from.
    pub fn clock(&self) -> Result<Clock, CliError> {
        // Not by clap: it would show the option in every usage line wherever the variable is set.
        let variable = std::env::var("GITSM_NOW").ok();
        let Some(text) = self.globals.now.as_ref().or(variable.as_ref()) else {
            return Ok(Clock::System);
        };
        read_time(text).map(Clock::Fixed).ok_or_else(|| {
            CliError::usage(format!("--now {text:?} is not an instant"))
                .hint("write it as 2026-11-20T09:14:03Z")
        })
    }

    /// Where ids come from: the system, or a seed that tests and walkthroughs set.
    pub fn entropy() -> Entropy {
        let seed = std::env::var("GITSM_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        seed.map_or(Entropy::System, Entropy::seeded)
    }

    /// How a desk is opened here.
    pub fn options(&self) -> Result<Options, CliError> {
        Ok(Options {
            environment: Context::environment(),
            clock: self.clock()?,
            at: self.globals.at.clone(),
            policy: self.policy(),
            entropy: Context::entropy(),
        })
    }

    fn policy(&self) -> Policy {
        let word = self.globals.policy.as_deref();
        word.map_or(Policy::InForce, Policy::named)
    }

    /// The desk, for reading.
    pub fn desk(&self) -> Result<Desk, CliError> {
        if self.globals.at.is_none()
            && let Some(desk) = self.early.take()
        {
            return Ok(desk.at_time(self.clock()?).under(self.policy()));
        }
        let folder = self.folder();
        if !folder.is_dir() {
            let message = format!("there is no folder {}", folder.display());
            return Err(CliError::usage(message));
        }
        Ok(Desk::open(&folder, self.options()?)?)
    }

    /// The desk as it is committed: HEAD, unless another revision was asked for.
    pub fn committed(&self) -> Result<Desk, CliError> {
        let folder = self.folder();
        if !folder.is_dir() {
            let message = format!("there is no folder {}", folder.display());
            return Err(CliError::usage(message));
        }
        let mut options = self.options()?;
        options.at.get_or_insert_with(|| "HEAD".to_owned());
        Ok(Desk::open(&folder, options)?)
    }

    /// The desk, for writing.
    pub fn writable(&self) -> Result<Desk, CliError> {
        if self.globals.at.is_some() {
            return Err(CliError::usage(
                "--at shows the past, and the past cannot be changed",
            ));
        }
        if self.globals.policy.is_some() {
            return Err(CliError::usage(
                "--policy asks what if, and what if writes nothing",
            ));
        }
        self.desk()
    }

    /// Told when a write waits for another one.
    pub fn told(&self) -> impl FnMut(Waiting) + '_ {
        |waiting| {
            self.out.note(match waiting {
                Waiting::Gitsm => "waiting for another gitsm to finish its commit …",
                Waiting::Git => "waiting for a git command to finish its commit …",
                Waiting::Remote => "the remote does not take it yet; trying again …",
            });
        }
    }

    /// Tells what was settled of an interrupted write.
    pub fn settled(&self, recovered: Option<&Recovered>) {
        if let Some(recovered) = recovered {
            self.out.warning(&recovered.to_string());
        }
    }

    /// Prints a document in the format that was asked for.
    pub fn print(&self, doc: &Document, desk: &Desk, ages: bool) -> Result<(), CliError> {
        self.render(doc, desk, ages, desk.commit().map(str::to_owned))
    }

    /// The same, at another commit: the one that was just made.
    pub fn print_at(
        &self,
        doc: &Document,
        desk: &Desk,
        commit: Option<String>,
    ) -> Result<(), CliError> {
        self.render(doc, desk, true, commit)
    }

    fn render(
        &self,
        doc: &Document,
        desk: &Desk,
        ages: bool,
        commit: Option<String>,
    ) -> Result<(), CliError> {
        let format = self.globals.document_format().map_err(explained)?;
        let options = render::Options {
            width: self.out.width(),
            color: self.out.colored(),
            now: ages.then(|| desk.now()),
            zone: desk.config().zone,
        };
        let meta = Meta { commit };
        let text = render::render(doc, format, &options, &meta);
        match format {
            render::Format::Text => self.out.paged(&text),
            _ => self.out.data(&text),
        }
        Ok(())
    }

    /// Prints a document that belongs to no desk.
    pub fn print_plain(&self, doc: &Document) -> Result<(), CliError> {
        self.print_made(doc, None)
    }

    /// The same, with the commit that was made or met.
    pub fn print_made(&self, doc: &Document, commit: Option<String>) -> Result<(), CliError> {
        let format = self.globals.document_format().map_err(explained)?;
        let options = render::Options {
            width: self.out.width(),
            color: self.out.colored(),
            ..render::Options::default()
        };
        let text = render::render(doc, format, &options, &Meta { commit });
        if format == render::Format::Text {
            self.out.paged(&text)
        } else {
            self.out.data(&text)
        }
        Ok(())
    }

    /// Names the files that could not be read, and says so in the outcome.
    pub fn unread(&self, snapshot: &Snapshot) -> Outcome {
        let errors = snapshot
            .findings
            .iter()
            .filter(|f| f.severity == crate::model::finding::Severity::Error);
        let mut count = 0;
        for finding in errors {
            self.out.warning(&finding.to_string());
            count += 1;
        }
        if count == 0 {
            return Outcome::Done;
        }
        self.out
            .note("these files are left out of the answer; `gitsm check` says how to mend them");
        Outcome::Partly
    }

    /// The folder of the call as it is read before options are parsed.
    pub fn early_folder(args: &[std::ffi::OsString]) -> PathBuf {
        globals::folder(args)
    }
}
