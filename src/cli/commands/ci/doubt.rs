//! What somebody may have mistyped, one line on stderr each: it must not hold up the news that something fails.

use super::JobArgs;
use crate::cli::context::Context;
use crate::desk::Desk;
use crate::intake::ci::env::Job;
use crate::intake::signal::{Signal, Status};
use crate::model::id::RecordId;
use crate::render::runner;

/// A job that nothing tells from others of its repository.
pub(super) fn job(context: &Context, job: &Job, args: &JobArgs) {
    if job.is_nameless() && args.environment.is_none() {
        let said = format!(
            "{} does not say which job or step this is, so all of them are one here; GITSM_CI_JOB names it",
            job.title
        );
        context.out.warning(&runner::harmless(&said));
    }
}

/// A status that no system has.
pub(super) fn status(context: &Context, job: &Job, counts: Status) {
    if let Some(word) = job.odd_status() {
        let counts = match counts {
            Status::Firing => "failed",
            _ => "works",
        };
        let said = format!(
            "the status `{word}` is not known; as it was asked, the job counts as one that {counts}"
        );
        context.out.warning(&runner::harmless(&said));
    }
}

/// A service that the desk does not have, and a word for severity that it does not explain. Where there is no desk to
/// look at, as when a job knows its remote alone, there is nothing to say.
pub(super) fn words(context: &Context, desk: Option<&Desk>, signal: &Signal) {
    let Some(desk) = desk else { return };
    if let Some(name) = &signal.service
        && !has_service(desk, name)
    {
        let said = format!("the desk has no service `{name}`; only the description will name it");
        context.out.warning(&runner::harmless(&said));
    }
    if let Some(word) = &signal.severity
        && desk
            .intake()
            .is_ok_and(|settings| settings.severity(word).is_none())
    {
        let said = format!(
            "the severity `{word}` is not explained in .gitsm/intake.yaml; it sets no impact and urgency"
        );
        context.out.warning(&runner::harmless(&said));
    }
}

fn has_service(desk: &Desk, name: &str) -> bool {
    let Ok(kind) = desk.kinds().get("service") else {
        return true;
    };
    let all = desk.listed(Some(kind)).unwrap_or_default();
    RecordId::parse(name).is_ok_and(|id| all.iter().any(|found| found.id == id))
}
