//! What somebody may have mistyped, one line on stderr each: it must not hold up the news that something fails.

use super::JobArgs;
use crate::cli::context::Context;
use crate::intake::ci::env::Job;
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
