//! The job that the variables of a pipeline tell of.
//!
//! What each system calls its variables is data, in `table.rs`. Whatever a system does not tell is said by
//! `GITSM_CI_…`, which comes before the table.

mod table;

use table::{Cell, ROWS, Row};

/// The source where only `GITSM_CI_…` tell.
const OURS: &str = "ci";

/// Where a variable comes from: the edge of the program passes the environment of the process.
pub type Lookup<'l> = &'l dyn Fn(&str) -> Option<String>;

/// How a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It works.
    Succeeded,
    /// It failed.
    Failed,
    /// Somebody or something stopped it.
    Cancelled,
    /// It was not to run.
    Skipped,
}

/// A job of a pipeline, as its variables tell it. What the system does not tell is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Job {
    /// The system: `github-actions`; `ci` where only `GITSM_CI_…` tell.
    pub source: String,
    /// Its name for people.
    pub title: String,
    /// Owner and name of the repository.
    pub repository: String,
    /// The workflow or pipeline.
    pub workflow: String,
    /// The job.
    pub job: String,
    /// Which of several jobs of this name, by their matrix.
    pub leg: String,
    /// Where it deploys to.
    pub environment: String,
    /// The branch.
    pub branch: String,
    /// The number of the pull or merge request.
    pub pull: String,
    /// The commit.
    pub commit: String,
    /// The run.
    pub run: String,
    /// Which attempt at the run.
    pub attempt: String,
    /// The job within the run, by the name of the system.
    pub instance: String,
    /// Where to look at it.
    pub link: String,
    /// Who started it.
    pub actor: String,
    /// How it stands, where the system tells it.
    pub status: Option<String>,
}

/// Words for a job that is not at its end.
const UNDECIDED: [&str; 9] = [
    "running",
    "pending",
    "created",
    "started",
    "queued",
    "waiting",
    "active",
    "in_progress",
    "inprogress",
];

/// The job that the variables tell of; none outside of a pipeline.
pub fn detect(lookup: Lookup<'_>) -> Option<Job> {
    let value = |name: &str| lookup(name).filter(|value| !value.trim().is_empty());
    let there = |(name, wanted): &(&str, &str)| {
        value(name).is_some_and(|value| wanted.is_empty() || value.eq_ignore_ascii_case(wanted))
    };
    let row = ROWS.iter().find(|row| row.detect.iter().all(there));
    let told = |name: &str, cell: Cell| {
        let ours = value(&format!("GITSM_CI_{name}"));
        let filled = || cell.iter().find_map(|template| filled(template, &value));
        ours.or_else(filled).unwrap_or_default()
    };
    let cell = |of: fn(&Row) -> Cell| row.map_or(&[][..], of);
    if row.is_none() && value("GITSM_CI_JOB").is_none() {
        return None;
    }
    let status = told("STATUS", cell(|row| row.status));
    Some(tidy(Job {
        source: row.map_or(OURS, |row| row.source).to_owned(),
        title: row.map_or("a pipeline", |row| row.title).to_owned(),
        repository: told("REPOSITORY", cell(|row| row.repository)),
        workflow: told("WORKFLOW", cell(|row| row.workflow)),
        job: told("JOB", cell(|row| row.job)),
        leg: told("LEG", cell(|row| row.leg)),
        environment: told("ENVIRONMENT", cell(|row| row.environment)),
        branch: told("BRANCH", cell(|row| row.branch)),
        pull: told("PULL", cell(|row| row.pull)),
        commit: told("COMMIT", cell(|row| row.commit)),
        run: told("RUN", cell(|row| row.run)),
        attempt: told("ATTEMPT", cell(|row| row.attempt)),
        instance: told("INSTANCE", cell(|row| row.instance)),
        link: told("LINK", cell(|row| row.link)),
        actor: told("ACTOR", cell(|row| row.actor)),
        status: (!status.is_empty()).then_some(status),
    }))
}

/// A template with its variables replaced; none when one of them has no value.
fn filled(template: &str, value: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        out.push_str(before);
        out.push_str(value(name)?.trim());
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// What the systems write in different ways becomes the same.
fn tidy(job: Job) -> Job {
    let branch = ["refs/heads/", "refs/", "origin/"]
        .iter()
        .find_map(|prefix| job.branch.strip_prefix(prefix))
        .unwrap_or(&job.branch);
    // A multibranch job of Jenkins is named after its branch, and a key must not depend on that.
    let of_branch = format!("/{}", branch.replace('/', "%2F"));
    let workflow = job.workflow.strip_suffix(&of_branch);
    Job {
        repository: of_address(&job.repository),
        workflow: workflow.unwrap_or(&job.workflow).to_owned(),
        branch: branch.to_owned(),
        pull: number(&job.pull),
        ..job
    }
}

/// `https://user@host/acme/shop.git` and `git@host:acme/shop.git` are `acme/shop`.
fn of_address(text: &str) -> String {
    let path = match text.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or(rest, |(_, path)| path),
        None => match text.split_once(':') {
            Some((host, path)) if host.contains('@') => path,
            _ => text,
        },
    };
    let path = path.trim_matches('/');
    path.strip_suffix(".git").unwrap_or(path).to_owned()
}

/// `refs/pull/7/merge`, `https://…/pull/7` and `7` are `7`; anything else is no pull request.
fn number(text: &str) -> String {
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let of_branch = text.starts_with("refs/heads/") || text.starts_with("refs/tags/");
    let mut parts = text.rsplit('/').filter(|_| !of_branch);
    parts.find(is_number).unwrap_or_default().to_owned()
}

/// Whether two deliveries of this source are of one attempt at one run, given that they are of one job: then they are
/// of legs that nothing tells apart, or of one that says both. A retry is another attempt; where the system does not
/// count attempts, it has another name for the job.
pub fn same_attempt(source: &str, one: &str, other: &str) -> bool {
    let row = ROWS.iter().find(|row| row.source == source);
    if row.is_none() && source != OURS {
        return false;
    }
    let named = row.is_some_and(|row| !row.attempt.is_empty() && !row.instance.is_empty());
    let attempt = |delivery: &str| {
        let (attempt, _) = delivery.strip_prefix(source)?.rsplit_once(':')?;
        Some(attempt.to_owned())
    };
    one == other || (named && attempt(one).is_some() && attempt(one) == attempt(other))
}

impl Job {
    /// How it stands, where the system says so in a word that is known.
    pub fn standing(&self) -> Option<Standing> {
        let word = self.status.as_deref()?.to_lowercase();
        match word.as_str() {
            "success" | "succeeded" | "succeededwithissues" | "passed" | "0" => {
                Some(Standing::Succeeded)
            }
            "cancelled" | "canceled" | "aborted" | "killed" => Some(Standing::Cancelled),
            "skipped" => Some(Standing::Skipped),
            "failure" | "failed" | "error" | "unstable" | "timed_out" => Some(Standing::Failed),
            number if number.parse::<i64>().is_ok() => Some(Standing::Failed),
            _ => None,
        }
    }

    /// Whether nothing tells this job from others of its repository.
    pub fn is_nameless(&self) -> bool {
        let names = [&self.workflow, &self.job, &self.leg, &self.environment];
        names.iter().all(|name| name.is_empty())
    }

    /// What to call it: its name, else that of its workflow, else that of the system.
    pub fn called(&self) -> String {
        let names = [self.name(), self.workflow.clone(), self.title.clone()];
        let mut names = names.into_iter().filter(|name| !name.is_empty());
        names.next().unwrap_or_default()
    }

    /// Job and leg for people: `build (22)`.
    pub fn name(&self) -> String {
        match (self.job.is_empty(), self.leg.is_empty()) {
            (_, true) => self.job.clone(),
            (true, false) => format!("({})", self.leg),
            (false, false) => format!("{} ({})", self.job, self.leg),
        }
    }

    /// What names this run of this job: a step that is repeated in it reports the same thing. None where the system
    /// tells no run.
    pub fn delivery(&self) -> Option<String> {
        if self.run.is_empty() {
            return None;
        }
        let name = self.name();
        let parts = [
            &self.source,
            &self.repository,
            &self.run,
            &self.attempt,
            &name,
            &self.instance,
        ];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        Some(parts.cloned().collect::<Vec<_>>().join(":"))
    }

    /// The word for how it stands, where that is none that any system has.
    pub fn odd_status(&self) -> Option<&str> {
        let word = self.status.as_deref()?;
        let open = UNDECIDED.iter().any(|open| open.eq_ignore_ascii_case(word));
        (self.standing().is_none() && !open).then_some(word)
    }
}

#[cfg(test)]
mod tests;
