//! Whether a clone is fit to work in, and how to mend what is not: the programs, the repository, who works in it and
//! with which key, merging, hooks and remotes.
//!
//! The records of the desk are not looked at: that is what `gitsm check` is for. The facts are gathered elsewhere;
//! here each is judged, one function a question, so that a question more is a function and a line.

use chrono::{DateTime, TimeDelta, Utc};

use crate::model::id::PersonId;
use crate::model::person::People;
use crate::policy::approval::holder;
use crate::report::table::{Block, Cell, Column, Document, Table, Tone};

/// The oldest git that does all that gitsm asks of it: `merge-tree --write-tree`.
const OLDEST_GIT: (u32, u32) = (2, 38);
/// A newest commit that lies further ahead than this was not made by a clock that goes right, or ours does not.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

/// How a question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// As it should be.
    Good,
    /// Something works less well than it could.
    Fair,
    /// Something does not work.
    Bad,
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was asked about, in a word or two.
    pub about: &'static str,
    /// How it is.
    pub health: Health,
    /// What was found.
    pub found: String,
    /// How to mend it.
    pub remedy: Option<String>,
}

/// Whether git itself merges records by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merging {
    /// As text, as without gitsm.
    AsText,
    /// By field, by this program.
    ByField,
    /// Set up for another program, or for other kinds.
    Outdated,
}

/// A hook of git that gitsm is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    /// Such as `pre-receive`.
    pub name: &'static str,
    /// Whether it is there, and ours.
    pub ours: bool,
    /// Whether a program that it starts is gone.
    pub gone: bool,
}

/// What is known of a clone.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Where gitsm is.
    pub program: String,
    /// The version of git, or why it does not answer.
    pub git: Result<String, String>,
    /// Whether there is no work tree.
    pub bare: bool,
    /// Whether history is cut off.
    pub shallow: bool,
    /// Whether contents are fetched when needed.
    pub partial: bool,
    /// The branch; none when HEAD names a commit.
    pub branch: Option<String>,
    /// What git is in the middle of: what to type to go on, and how many files are undecided.
    pub underway: Option<(&'static str, usize)>,
    /// Whether an interrupted write is still to be settled.
    pub unfinished: bool,
    /// When the newest commit says that it was made.
    pub newest: Option<DateTime<Utc>>,
    /// How many errors the configuration has, or why there is no desk.
    pub desk: Result<usize, String>,
    /// Name and address that commits carry, or why there are none.
    pub identity: Result<(String, String), String>,
    /// Everybody the desk knows.
    pub people: People,
    /// The public key that signs, or why it cannot be read.
    pub key: Result<Option<String>, String>,
    /// How records are merged.
    pub merging: Merging,
    /// The hooks.
    pub hooks: Vec<Hook>,
    /// The remotes.
    pub remotes: Vec<String>,
    /// The branch that is followed: its name, commits only here (none when never fetched), commits only there.
    pub followed: Option<(String, Option<usize>, usize)>,
}

/// Answers every question about a clone.
pub fn examine(facts: &Facts, now: DateTime<Utc>) -> Vec<Answer> {
    let mut answers = vec![program(facts), git(facts), history(facts)];
    answers.push(desk(facts));
    answers.extend(state(facts));
    answers.extend(clock(facts, now));
    if !facts.bare {
        answers.push(person(facts));
        answers.extend(key(facts, now));
        answers.push(merging(facts));
        answers.push(remote(facts));
    }
    answers.extend(hooks(facts));
    answers
}

fn answer(about: &'static str, health: Health, found: impl Into<String>) -> Answer {
    Answer {
        about,
        health,
        found: found.into(),
        remedy: None,
    }
}

impl Answer {
    fn mend(self, remedy: impl Into<String>) -> Self {
        Answer {
            remedy: Some(remedy.into()),
            ..self
        }
    }
}

fn good(about: &'static str, found: impl Into<String>) -> Answer {
    answer(about, Health::Good, found)
}

fn fair(about: &'static str, found: impl Into<String>) -> Answer {
    answer(about, Health::Fair, found)
}

fn bad(about: &'static str, found: impl Into<String>) -> Answer {
    answer(about, Health::Bad, found)
}

fn program(facts: &Facts) -> Answer {
    let version = env!("CARGO_PKG_VERSION");
    good("gitsm", format!("{version}, {}", facts.program))
}

fn git(facts: &Facts) -> Answer {
    let version = match &facts.git {
        Ok(version) => version,
        Err(reason) => return bad("git", reason).mend("install git and have it on the PATH"),
    };
    let mut numbers = version.split('.').map(str::parse::<u32>);
    let (major, minor) = (numbers.next(), numbers.next());
    let known = major.and_then(Result::ok).zip(minor.and_then(Result::ok));
    let (major, minor) = OLDEST_GIT;
    match known {
        Some(found) if found >= OLDEST_GIT => good("git", version),
        Some(_) => bad("git", format!("{version} is too old"))
            .mend(format!("install git {major}.{minor} or newer")),
        None => fair("git", format!("its version is `{version}`"))
            .mend(format!("gitsm needs git {major}.{minor} or newer")),
    }
}

fn history(facts: &Facts) -> Answer {
    match (facts.shallow, facts.partial) {
        (true, _) => fair(
            "history",
            "it is cut off: what depends on it cannot be decided",
        )
        .mend("`git fetch --unshallow`"),
        (_, true) => good("history", "whole; contents are fetched when needed"),
        _ => good("history", "whole"),
    }
}

fn desk(facts: &Facts) -> Answer {
    match &facts.desk {
        Ok(0) => good("desk", "its configuration has no errors"),
        Ok(1) => bad("desk", "its configuration has an error").mend("`gitsm check`"),
        Ok(errors) => {
            bad("desk", format!("its configuration has {errors} errors")).mend("`gitsm check`")
        }
        Err(reason) => bad("desk", reason).mend("`gitsm init` makes one"),
    }
}

/// What stands in the way of the next action; nothing to say when nothing does.
fn state(facts: &Facts) -> Vec<Answer> {
    let mut answers = Vec::new();
    if let Some((next, undecided)) = facts.underway {
        let found = match undecided {
            0 => "git is in the middle of something".to_owned(),
            1 => "1 file is in conflict".to_owned(),
            many => format!("{many} files are in conflict"),
        };
        let remedy = match undecided {
            0 => format!("`{next}`"),
            _ => format!("`gitsm resolve`, then `{next}`"),
        };
        answers.push(bad("work tree", found).mend(remedy));
    }
    if facts.unfinished {
        let found = "a command was interrupted while it wrote";
        answers.push(fair("work tree", found).mend("the next command that writes settles it"));
    }
    // In the middle of a rebase that is as it should be.
    if facts.branch.is_none() && facts.underway.is_none() && !facts.bare {
        let found = "HEAD is on no branch: commits are easily lost";
        answers.push(fair("branch", found).mend("`git switch BRANCH`"));
    }
    answers
}

fn clock(facts: &Facts, now: DateTime<Utc>) -> Option<Answer> {
    let ahead = facts.newest? - now;
    let minutes = ahead.num_minutes();
    let found = format!("the newest commit lies {minutes} minutes in the future");
    (ahead > TOLERANCE)
        .then(|| fair("clock", found).mend("set the clock of this machine, or of the other one"))
}

fn person(facts: &Facts) -> Answer {
    let (name, email) = match &facts.identity {
        Ok(identity) => identity,
        Err(reason) => {
            let remedy =
                "`git config --global user.name NAME` and `git config --global user.email ADDRESS`";
            return bad("person", reason).mend(remedy);
        }
    };
    match (facts.people.by_email(email), facts.people.actor(email)) {
        (Some(id), _) => good("person", format!("{id}, by {email}")),
        (None, Some(id)) => {
            let remedy = format!("list the address under `emails` of .gitsm/people/{id}.yaml");
            let found = format!("{name} <{email}> is in no file of .gitsm/people: you act as {id}");
            fair("person", found).mend(remedy)
        }
        (None, None) => bad("person", format!("no id can be made from `{email}`"))
            .mend("list the address under `emails` of a file in .gitsm/people/"),
    }
}

/// Whether what this person signs will count; nothing to say where nobody signs.
fn key(facts: &Facts, now: DateTime<Utc>) -> Option<Answer> {
    let email = facts.identity.as_ref().ok().map(|(_, email)| email)?;
    let me = facts.people.by_email(email);
    let listed = me
        .and_then(|id| facts.people.get(id.as_str()))
        .map_or(0, |person| person.keys.len());
    let key = match &facts.key {
        Err(reason) => {
            return Some(
                fair("key", reason)
                    .mend("name a key that is there: `git config user.signingKey FILE.pub`"),
            );
        }
        Ok(None) if listed == 0 => return None,
        Ok(None) => {
            let remedy = "`git config gpg.format ssh` and `git config user.signingKey FILE.pub`";
            let found = "a key is listed for you, and git is not told to sign with it";
            return Some(fair("key", found).mend(remedy));
        }
        Ok(Some(key)) => key,
    };
    let owner = facts.people.by_key(key).first().map(|id| (*id).clone());
    Some(counted(me, owner.as_ref(), facts, key, now))
}

fn counted(
    me: Option<&PersonId>,
    owner: Option<&PersonId>,
    facts: &Facts,
    key: &str,
    now: DateTime<Utc>,
) -> Answer {
    let file = me.map_or_else(
        || ".gitsm/people/YOU.yaml".to_owned(),
        |me| format!(".gitsm/people/{me}.yaml"),
    );
    let Some(owner) = owner else {
        let found = "the key that you sign with is listed for nobody: your approvals do not count";
        return fair("key", found).mend(format!("list it under `keys` of {file}: {key}"));
    };
    match holder(&facts.people, &facts.people, key, now.date_naive()) {
        Ok(holder) if Some(holder) == me => good("key", "what you sign counts"),
        Ok(holder) => bad("key", format!("you sign with the key of {holder}"))
            .mend("sign with your own: `git config user.signingKey FILE.pub`"),
        Err(reason) => bad("key", format!("your approvals do not count: {reason}")).mend(format!(
            "list a key that is valid in .gitsm/people/{owner}.yaml"
        )),
    }
}

fn merging(facts: &Facts) -> Answer {
    match facts.merging {
        Merging::ByField => good("merging", "git merges records by field"),
        Merging::AsText => fair(
            "merging",
            "git merges records as text; `gitsm resolve` mends it",
        )
        .mend("`gitsm setup git`"),
        Merging::Outdated => fair(
            "merging",
            "git is set up for another gitsm, or for other kinds",
        )
        .mend("`gitsm setup git`"),
    }
}

fn remote(facts: &Facts) -> Answer {
    if facts.remotes.is_empty() {
        return fair("remote", "there is none: nobody else has this desk")
            .mend("`git remote add origin ADDRESS`, then `gitsm sync`");
    }
    let Some(branch) = &facts.branch else {
        return good("remote", facts.remotes.join(", "));
    };
    match &facts.followed {
        None => fair("remote", format!("{branch} follows no branch of a remote"))
            .mend("`gitsm sync` has it follow one"),
        Some((name, None, _)) => {
            fair("remote", format!("{name} was never fetched")).mend("`gitsm sync`")
        }
        Some((name, Some(0), 0)) => good("remote", format!("in step with {name}")),
        Some((name, Some(ahead), behind)) => {
            let found = format!("{ahead} commits ahead of {name}, {behind} behind");
            good("remote", found).mend("`gitsm sync`")
        }
    }
}

fn hooks(facts: &Facts) -> Vec<Answer> {
    let gone = facts.hooks.iter().filter(|hook| hook.ours && hook.gone);
    let mut answers: Vec<Answer> = gone
        .map(|hook| {
            let found = format!(
                "{} starts a gitsm that is gone: it refuses every push",
                hook.name
            );
            bad("hooks", found).mend(format!("`gitsm hook install --kind {}`", hook.name))
        })
        .collect();
    let ours: Vec<&str> = facts
        .hooks
        .iter()
        .filter(|hook| hook.ours && !hook.gone)
        .map(|hook| hook.name)
        .collect();
    if !ours.is_empty() {
        answers.push(good(
            "hooks",
            format!("{} judges every push", ours.join(", ")),
        ));
    } else if facts.bare && answers.is_empty() {
        let found = "none judges what is pushed here";
        answers.push(fair("hooks", found).mend("`gitsm hook install`"));
    }
    answers
}

/// The answers as a table.
pub fn document(answers: &[Answer]) -> Document {
    let row = |answer: &Answer| {
        let (word, tone) = match answer.health {
            Health::Good => ("ok", Tone::Good),
            Health::Fair => ("warn", Tone::Warn),
            Health::Bad => ("fail", Tone::Bad),
        };
        vec![
            Cell::text(word).tone(tone),
            Cell::text(answer.about),
            Cell::text(&answer.found),
            Cell::maybe(answer.remedy.as_ref()),
        ]
    };
    Document {
        schema: "doctor".to_owned(),
        blocks: vec![Block::Table(Table {
            name: "answers".to_owned(),
            title: None,
            columns: vec![
                Column::new("result", "Result"),
                Column::new("about", "About"),
                Column::new("found", "Found").wrap(),
                Column::new("remedy", "Remedy").wrap(),
            ],
            rows: answers.iter().map(row).collect(),
            empty: String::new(),
        })],
        ..Document::default()
    }
}

#[cfg(test)]
#[path = "clone_tests.rs"]
mod tests;
