//! What a remote said, told apart by what can be done about it.
//!
//! Git has one exit code for all of it, so its words decide; `LC_ALL=C` keeps them the same everywhere. Sources:
//! git's `send-pack.c`, `receive-pack.c` and `refs/files-backend.c`, and what the forges add to them.

use crate::intake::mask;
use crate::model::explain::{Class, Explain};

/// Why a remote could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RemoteError {
    /// There is no such remote, or none at all.
    #[error("{}", match name {
        Some(name) => format!("there is no remote `{name}`"),
        None if known.is_empty() => "this clone has no remote".to_owned(),
        None => format!("which remote is meant? There are {}", known.join(", ")),
    })]
    NoRemote {
        /// What was named.
        name: Option<String>,
        /// What there is.
        known: Vec<String>,
    },
    /// The address leads to no repository, or to one that we may not see.
    #[error("{remote} leads to no repository: {said}")]
    NotThere {
        /// The remote.
        remote: String,
        /// What git said.
        said: String,
    },
    /// The remote has no default branch.
    #[error("{remote} has no branch yet")]
    NoBranch {
        /// The remote.
        remote: String,
    },
    /// A reference that was to be fetched is not there.
    #[error("{remote} has no {reference}")]
    NoReference {
        /// The remote.
        remote: String,
        /// The reference.
        reference: String,
    },
    /// The reference has moved: somebody was faster.
    #[error("{reference} has moved on")]
    Behind {
        /// The reference.
        reference: String,
    },
    /// A lock file is in the way: a push that is under way, or one that died.
    #[error("{reference} is locked: {said}")]
    Locked {
        /// The reference, or the remote.
        reference: String,
        /// What git said.
        said: String,
    },
    /// The branch is the one that the work tree of the remote is on.
    #[error("{reference} is checked out in the work tree of the remote")]
    CheckedOut {
        /// The reference.
        reference: String,
    },
    /// The pre-push hook of this clone says no.
    #[error("the pre-push hook of this clone says no: {said}")]
    Hook {
        /// What it said.
        said: String,
    },
    /// A rule of the remote forbids it: a protected branch, a hook.
    #[error("the remote refuses {reference} by a rule: {reason}")]
    Rule {
        /// The reference.
        reference: String,
        /// What it said.
        reason: String,
    },
    /// No rights, or no credentials.
    #[error("no access to {remote}: {said}")]
    Access {
        /// The remote.
        remote: String,
        /// What git said.
        said: String,
    },
    /// It cannot be reached, or the connection broke.
    #[error("{remote} cannot be reached: {said}")]
    Network {
        /// The remote.
        remote: String,
        /// What git said.
        said: String,
    },
    /// Anything else.
    #[error("`git {command}` failed: {said}")]
    Other {
        /// Its subcommand.
        command: String,
        /// What git said.
        said: String,
    },
}

impl RemoteError {
    /// Whether the same may work a moment later, on what is there then.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            RemoteError::Behind { .. } | RemoteError::Locked { .. } | RemoteError::Network { .. }
        )
    }

    /// Whether somebody was faster.
    pub fn is_beaten(&self) -> bool {
        matches!(self, RemoteError::Behind { .. })
    }

    /// Which of several refusals is told: a rule before a lost race.
    pub(super) fn gravity(&self) -> u8 {
        match self {
            RemoteError::Behind { .. } | RemoteError::Locked { .. } => 0,
            RemoteError::Network { .. } => 1,
            _ => 2,
        }
    }
}

impl Explain for RemoteError {
    fn class(&self) -> Class {
        match self {
            RemoteError::NoRemote { .. } => Class::Usage,
            RemoteError::Behind { .. } | RemoteError::Locked { .. } => Class::Conflict,
            RemoteError::Rule { .. }
            | RemoteError::Access { .. }
            | RemoteError::CheckedOut { .. }
            | RemoteError::Hook { .. } => Class::No,
            _ => Class::Undecidable,
        }
    }

    fn hint(&self) -> Option<String> {
        Some(
            match self {
                RemoteError::NoRemote { known, .. } if known.is_empty() => {
                    "`git remote add origin` and its address makes one"
                }
                RemoteError::NoRemote { known, .. } => {
                    return Some(format!("name one of: {}", known.join(", ")));
                }
                RemoteError::NotThere { .. } => "`git remote -v` shows the addresses",
                RemoteError::NoBranch { .. } => "push a first commit to it",
                RemoteError::NoReference { .. } => "see that the branch is named as on the remote",
                RemoteError::Behind { .. } => "try again on what is there now",
                RemoteError::Locked { .. } => {
                    "try again; if it stays so and no git works there, one died and left the lock file: whoever looks after the repository removes it"
                }
                RemoteError::CheckedOut { .. } => {
                    "share a bare repository, such as one made with `git clone --bare`, or set `receive.denyCurrentBranch updateInstead` there"
                }
                RemoteError::Hook { .. } => "mend what it says, then try again; nothing was pushed",
                RemoteError::Rule { .. } => {
                    "ask who looks after the repository, or go by a way that the rule leaves open"
                }
                RemoteError::Access { .. } => {
                    "see that `git fetch` and `git push` work here with these credentials"
                }
                RemoteError::Network { .. } => "try again when the network is back",
                RemoteError::Other { .. } => return None,
            }
            .to_owned(),
        )
    }
}

/// What the remote answered about one reference, a line of `git push --porcelain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) name: String,
    pub(super) refused: bool,
    pub(super) summary: String,
}

/// The lines of `git push --porcelain`: flag, `from:to`, summary, by tabs.
pub(super) fn answers(stdout: &str) -> Vec<Answer> {
    let one = |line: &str| {
        let mut parts = line.splitn(3, '\t');
        let (flag, refs, summary) = (parts.next()?, parts.next()?, parts.next()?);
        let (_, name) = refs.rsplit_once(':')?;
        Some(Answer {
            name: name.to_owned(),
            refused: flag == "!",
            summary: summary.to_owned(),
        })
    };
    stdout.lines().filter_map(one).collect()
}

/// A rule, in the words of git and the forges. Looked for first: its text often names other failures too.
const RULE: [&str; 15] = [
    "gh006",
    "gh013",
    "protected branch",
    "hook declined",
    "hook failed",
    "ruleset",
    "not allowed to push",
    "not allowed to force push",
    "deletion prohibited",
    "deletion of the current branch prohibited",
    "hidden ref",
    "cannot create",
    "tf402455",
    "funny refname",
    "file size",
];

/// Somebody was faster.
const BEHIND: [&str; 10] = [
    "fetch first",
    "non-fast-forward",
    "stale info",
    "cannot lock ref",
    "failed to update ref",
    "failed to lock",
    "incorrect old value",
    "already exists",
    "remote ref updated since checkout",
    "needs force",
];

/// A lock that another push holds, or a dead one left.
const LOCKED: &str = "file exists";
/// A file that cannot be written there for another reason: waiting does not help.
const UNWRITABLE: &str = "unable to create";

const ACCESS: [&str; 13] = [
    "authentication failed",
    "could not read username",
    "could not read password",
    "permission denied",
    "permission to ",
    "access denied",
    "terminal prompts disabled",
    "host key verification failed",
    "returned error: 401",
    "returned error: 403",
    "not authorized",
    "unauthorized",
    "insufficient permission",
];

const NOT_THERE: [&str; 4] = [
    "does not appear to be a git repository",
    "repository not found",
    "returned error: 404",
    "does not exist",
];

const NETWORK: [&str; 18] = [
    "could not resolve",
    "couldn't connect",
    "could not connect",
    "connection refused",
    "connection reset",
    "connection timed out",
    "connection closed",
    "operation timed out",
    "network is unreachable",
    "no route to host",
    "hung up unexpectedly",
    "early eof",
    "unexpected disconnect",
    "rpc failed",
    "returned error: 5",
    "unable to access",
    "broken pipe",
    "could not read from remote repository",
];

fn any(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

impl Answer {
    /// What a refusal means; `said` is what came on standard error, where forges explain themselves.
    pub(super) fn error(self, said: &str) -> RemoteError {
        let reference = self.name;
        if any(&self.summary, &["branch is currently checked out"]) {
            return RemoteError::CheckedOut { reference };
        }
        let explained = any(said, &["gh006", "gh013", "not allowed to push", "tf402455"]);
        // Of a push that is to land as a whole, the summary does not say what it failed of.
        let told = match any(&self.summary, &["transaction failed"]) {
            true => said,
            false => &self.summary,
        };
        if explained || any(told, &RULE) {
            let reason = reason(&self.summary, said);
            return RemoteError::Rule { reference, reason };
        }
        // The summary names the reference that could not be locked; why not stands among the lines of the remote.
        let why = |word: &str| {
            let lines = [self.summary.as_str()].into_iter().chain(said.lines());
            lines.into_iter().find(|line| any(line, &[word]))
        };
        let failed = any(told, &BEHIND) || any(told, &[LOCKED]);
        if let Some(line) = why(LOCKED).filter(|_| failed) {
            let said = one_line(line.trim_start_matches("remote:"));
            return RemoteError::Locked { reference, said };
        }
        if failed && why(UNWRITABLE).is_none() {
            return RemoteError::Behind { reference };
        }
        // A remote that says no without a reason we know is not asked again.
        let reason = reason(&self.summary, said);
        RemoteError::Rule { reference, reason }
    }
}

/// `pre-receive hook declined: no bots here`.
fn reason(summary: &str, said: &str) -> String {
    let bracket = summary
        .split_once('(')
        .map_or(summary, |(_, text)| text.trim_end_matches(')'));
    let lines = said.lines().filter_map(|line| line.strip_prefix("remote:"));
    let words: Vec<&str> = lines
        .map(str::trim)
        .filter(|line| line.chars().any(char::is_alphanumeric))
        .take(3)
        .collect();
    let mut text = bracket
        .trim_start_matches("[remote rejected]")
        .trim()
        .to_owned();
    if !words.is_empty() {
        text = format!("{text}: {}", words.join(" "));
    }
    one_line(&text)
}

/// What the pre-push hook of this clone said, where it was that which ended a push: git itself adds one line only.
pub(super) fn of_hook(said: &str) -> Option<RemoteError> {
    let ends = |line: &str| line.starts_with("error: failed to push some refs");
    let git = |line: &str| line.starts_with("fatal:") || line.starts_with("remote:");
    if !said.lines().any(ends) || said.lines().any(git) {
        return None;
    }
    let lines = said.lines().filter(|line| !ends(line));
    let text = lines.map(str::trim).collect::<Vec<_>>().join(" ");
    let said = match text.trim() {
        "" => "it said nothing".to_owned(),
        text => one_line(text),
    };
    Some(RemoteError::Hook { said })
}

/// What git adds to every failure to read from a remote.
const ADVICE: [&str; 2] = [
    "please make sure you have the correct access rights",
    "and the repository exists.",
];

/// What a git command that failed as a whole means.
pub(super) fn failure(command: &str, remote: &str, said: &str) -> RemoteError {
    let remote = shown(remote);
    // What git says last is mostly that it could not read from the remote; why stands before it.
    let telling = |line: &&str| {
        let words = [&ACCESS[..], &NOT_THERE, &NETWORK[..NETWORK.len() - 1]];
        words.iter().any(|words| any(line, words))
    };
    let is_advice = |line: &&str| line.trim().is_empty() || any(line, &ADVICE);
    let mut lines = said.lines().filter(|line| !is_advice(line));
    let cannot_read = |line: &&str| any(line, &["could not read from remote repository"]);
    let last = lines.clone().rfind(|line| !cannot_read(line));
    let text = one_line(
        said.lines()
            .find(telling)
            .or(last)
            .or_else(|| lines.next())
            .unwrap_or("it said nothing"),
    );
    let missing = said
        .lines()
        .find_map(|line| line.strip_prefix("fatal: couldn't find remote ref "));
    if let Some(reference) = missing {
        let reference = one_line(reference);
        return RemoteError::NoReference { remote, reference };
    }
    let said = said.to_lowercase();
    if any(&said, &ACCESS) && !any(&said, &NOT_THERE) {
        // The line before the last says who was refused.
        return RemoteError::Access { remote, said: text };
    }
    if any(&said, &NOT_THERE) {
        return RemoteError::NotThere { remote, said: text };
    }
    if any(&said, &[LOCKED]) {
        let reference = remote;
        return RemoteError::Locked {
            reference,
            said: text,
        };
    }
    if any(&said, &BEHIND) {
        return RemoteError::Behind { reference: remote };
    }
    if any(&said, &NETWORK) {
        return RemoteError::Network { remote, said: text };
    }
    RemoteError::Other {
        command: command.to_owned(),
        said: text,
    }
}

/// A remote as it may be printed: an address can hold a password.
pub(super) fn shown(remote: &str) -> String {
    mask::addresses(remote)
}

fn one_line(text: &str) -> String {
    let text = text.trim();
    let text = text
        .strip_prefix("fatal: ")
        .or_else(|| text.strip_prefix("error: "))
        .unwrap_or(text);
    mask::addresses(&crate::intake::signal::line(text, 400))
}

#[cfg(test)]
mod tests;
