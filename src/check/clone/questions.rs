//! The questions, one function each. An answer that is not good says how to mend it.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Answer, Facts, Merging, bad, fair, good};
use crate::model::id::PersonId;
use crate::policy::approval::holder;

/// The oldest git that does all that gitsm asks of it: `merge-tree --write-tree`.
const OLDEST_GIT: (u32, u32) = (2, 38);
/// A newest commit that lies further ahead than this was not made by a clock that goes right, or ours does not.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

pub(super) fn program(facts: &Facts) -> Answer {
    let version = env!("CARGO_PKG_VERSION");
    good("gitsm", format!("{version}, {}", facts.program))
}

pub(super) fn git(facts: &Facts) -> Answer {
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

pub(super) fn history(facts: &Facts) -> Answer {
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

pub(super) fn desk(facts: &Facts) -> Answer {
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
pub(super) fn state(facts: &Facts) -> Vec<Answer> {
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

pub(super) fn clock(facts: &Facts, now: DateTime<Utc>) -> Option<Answer> {
    let ahead = facts.newest? - now;
    let minutes = ahead.num_minutes();
    let found = format!("the newest commit lies {minutes} minutes in the future");
    (ahead > TOLERANCE)
        .then(|| fair("clock", found).mend("set the clock of this machine, or of the other one"))
}

pub(super) fn person(facts: &Facts) -> Answer {
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
pub(super) fn key(facts: &Facts, now: DateTime<Utc>) -> Option<Answer> {
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

pub(super) fn merging(facts: &Facts) -> Answer {
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

pub(super) fn remote(facts: &Facts) -> Answer {
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

pub(super) fn hooks(facts: &Facts) -> Vec<Answer> {
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
