//! What each system tells its jobs in variables: a table, looked at from above; the first row that is there wins.
//!
//! Forgejo and Gitea call themselves GitHub too and so stand before it; `CI=true` alone names nobody. A cell is a
//! list of templates; the first whose variables all have a value counts. Sources: the documentation of each system
//! as of 2026. Whatever a system does not tell is said by `GITSM_CI_…`, which comes before the table.

/// Where a variable comes from: the edge of the program passes the environment of the process.
pub type Lookup<'l> = &'l dyn Fn(&str) -> Option<String>;

/// A list of templates such as `{SERVER}/{REPOSITORY}`.
type Cell = &'static [&'static str];

/// What a system calls what we want to know.
struct Row {
    source: &'static str,
    title: &'static str,
    /// Variables that are there, with this value where one is given (letters of either case).
    detect: &'static [(&'static str, &'static str)],
    repository: Cell,
    workflow: Cell,
    job: Cell,
    leg: Cell,
    environment: Cell,
    branch: Cell,
    pull: Cell,
    commit: Cell,
    run: Cell,
    attempt: Cell,
    /// What tells two jobs of one run apart, if it is stable when a step is repeated.
    instance: Cell,
    link: Cell,
    actor: Cell,
    status: Cell,
}

const GITHUB_LINK: &str = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}";

const FORGEJO: Row = Row {
    source: "forgejo-actions",
    title: "Forgejo Actions",
    detect: &[("FORGEJO_ACTIONS", "true")],
    repository: &["{FORGEJO_REPOSITORY}", "{GITHUB_REPOSITORY}"],
    workflow: &["{FORGEJO_WORKFLOW}", "{GITHUB_WORKFLOW}"],
    job: &["{FORGEJO_JOB}", "{GITHUB_JOB}"],
    leg: &[],
    environment: &[],
    branch: &[
        "{GITHUB_HEAD_REF}",
        "{FORGEJO_REF_NAME}",
        "{GITHUB_REF_NAME}",
    ],
    pull: &["{GITHUB_REF}"],
    commit: &["{FORGEJO_SHA}", "{GITHUB_SHA}"],
    run: &["{FORGEJO_RUN_ID}", "{GITHUB_RUN_ID}"],
    attempt: &["{FORGEJO_RUN_ATTEMPT}", "{GITHUB_RUN_ATTEMPT}"],
    instance: &[],
    link: &[
        "{FORGEJO_SERVER_URL}/{FORGEJO_REPOSITORY}/actions/runs/{FORGEJO_RUN_NUMBER}",
        "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_NUMBER}",
    ],
    actor: &["{FORGEJO_ACTOR}", "{GITHUB_ACTOR}"],
    status: &[],
};

const ROWS: [Row; 10] = [
    FORGEJO,
    Row {
        source: "gitea-actions",
        title: "Gitea Actions",
        detect: &[("GITEA_ACTIONS", "true")],
        ..FORGEJO
    },
    Row {
        source: "github-actions",
        title: "GitHub Actions",
        detect: &[("GITHUB_ACTIONS", "true")],
        repository: &["{GITHUB_REPOSITORY}"],
        workflow: &["{GITHUB_WORKFLOW}"],
        job: &["{GITHUB_JOB}"],
        leg: &[],
        environment: &[],
        branch: &["{GITHUB_HEAD_REF}", "{GITHUB_REF_NAME}", "{GITHUB_REF}"],
        pull: &["{GITHUB_REF}"],
        commit: &["{GITHUB_SHA}"],
        run: &["{GITHUB_RUN_ID}"],
        attempt: &["{GITHUB_RUN_ATTEMPT}"],
        instance: &["{RUNNER_TRACKING_ID}"],
        link: &[
            "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}/attempts/{GITHUB_RUN_ATTEMPT}",
            GITHUB_LINK,
        ],
        actor: &["{GITHUB_TRIGGERING_ACTOR}", "{GITHUB_ACTOR}"],
        status: &[],
    },
    Row {
        source: "gitlab-ci",
        title: "GitLab CI",
        detect: &[("GITLAB_CI", "")],
        repository: &["{CI_PROJECT_PATH}"],
        workflow: &["{CI_PIPELINE_NAME}"],
        job: &["{CI_JOB_NAME}"],
        leg: &[],
        environment: &["{CI_ENVIRONMENT_NAME}"],
        branch: &[
            "{CI_MERGE_REQUEST_SOURCE_BRANCH_NAME}",
            "{CI_COMMIT_REF_NAME}",
        ],
        pull: &["{CI_MERGE_REQUEST_IID}"],
        commit: &["{CI_COMMIT_SHA}"],
        run: &["{CI_PIPELINE_ID}"],
        attempt: &[],
        instance: &["{CI_JOB_ID}"],
        link: &["{CI_JOB_URL}", "{CI_PIPELINE_URL}"],
        actor: &["{GITLAB_USER_LOGIN}"],
        status: &["{CI_JOB_STATUS}"],
    },
    Row {
        source: "azure-pipelines",
        title: "Azure Pipelines",
        detect: &[("TF_BUILD", "true")],
        repository: &["{BUILD_REPOSITORY_NAME}", "{BUILD_REPOSITORY_URI}"],
        workflow: &["{BUILD_DEFINITIONNAME}"],
        job: &[
            "{SYSTEM_JOBDISPLAYNAME}",
            "{AGENT_JOBNAME}",
            "{SYSTEM_JOBNAME}",
        ],
        leg: &[],
        environment: &["{ENVIRONMENT_NAME}", "{RELEASE_ENVIRONMENTNAME}"],
        branch: &["{SYSTEM_PULLREQUEST_SOURCEBRANCH}", "{BUILD_SOURCEBRANCH}"],
        pull: &[
            "{SYSTEM_PULLREQUEST_PULLREQUESTNUMBER}",
            "{SYSTEM_PULLREQUEST_PULLREQUESTID}",
        ],
        commit: &["{BUILD_SOURCEVERSION}"],
        run: &["{BUILD_BUILDID}"],
        attempt: &["{SYSTEM_JOBATTEMPT}"],
        instance: &["{SYSTEM_JOBID}"],
        link: &[
            "{SYSTEM_COLLECTIONURI}{SYSTEM_TEAMPROJECT}/_build/results?buildId={BUILD_BUILDID}",
            "{SYSTEM_TEAMFOUNDATIONCOLLECTIONURI}{SYSTEM_TEAMPROJECT}/_build/results?buildId={BUILD_BUILDID}",
        ],
        actor: &["{BUILD_REQUESTEDFOREMAIL}", "{BUILD_REQUESTEDFOR}"],
        status: &["{AGENT_JOBSTATUS}"],
    },
    Row {
        source: "buildkite",
        title: "Buildkite",
        detect: &[("BUILDKITE", "")],
        repository: &["{BUILDKITE_REPO}"],
        workflow: &["{BUILDKITE_PIPELINE_SLUG}"],
        job: &["{BUILDKITE_STEP_KEY}", "{BUILDKITE_LABEL}"],
        leg: &["{BUILDKITE_PARALLEL_JOB}"],
        environment: &[],
        branch: &["{BUILDKITE_BRANCH}"],
        pull: &["{BUILDKITE_PULL_REQUEST}"],
        commit: &["{BUILDKITE_COMMIT}"],
        run: &["{BUILDKITE_BUILD_ID}", "{BUILDKITE_BUILD_NUMBER}"],
        attempt: &["{BUILDKITE_RETRY_COUNT}"],
        instance: &["{BUILDKITE_JOB_ID}"],
        link: &[
            "{BUILDKITE_BUILD_URL}#{BUILDKITE_JOB_ID}",
            "{BUILDKITE_BUILD_URL}",
        ],
        actor: &["{BUILDKITE_BUILD_CREATOR}"],
        status: &["{BUILDKITE_COMMAND_EXIT_STATUS}"],
    },
    Row {
        source: "circleci",
        title: "CircleCI",
        detect: &[("CIRCLECI", "")],
        repository: &[
            "{CIRCLE_PROJECT_USERNAME}/{CIRCLE_PROJECT_REPONAME}",
            "{CIRCLE_REPOSITORY_URL}",
        ],
        workflow: &[],
        job: &["{CIRCLE_JOB}"],
        leg: &["{CIRCLE_NODE_INDEX}"],
        environment: &[],
        branch: &["{CIRCLE_BRANCH}"],
        pull: &["{CIRCLE_PULL_REQUEST}", "{CIRCLE_PR_NUMBER}"],
        commit: &["{CIRCLE_SHA1}"],
        run: &["{CIRCLE_WORKFLOW_ID}", "{CIRCLE_BUILD_NUM}"],
        attempt: &[],
        instance: &["{CIRCLE_BUILD_NUM}"],
        link: &["{CIRCLE_BUILD_URL}"],
        actor: &["{CIRCLE_USERNAME}"],
        status: &[],
    },
    Row {
        source: "bitbucket-pipelines",
        title: "Bitbucket Pipelines",
        detect: &[("BITBUCKET_BUILD_NUMBER", "")],
        repository: &["{BITBUCKET_REPO_FULL_NAME}"],
        workflow: &[],
        // The step has an id that differs from run to run, and no name.
        job: &[],
        leg: &["{BITBUCKET_PARALLEL_STEP}"],
        environment: &["{BITBUCKET_DEPLOYMENT_ENVIRONMENT}"],
        branch: &["{BITBUCKET_BRANCH}"],
        pull: &["{BITBUCKET_PR_ID}"],
        commit: &["{BITBUCKET_COMMIT}"],
        run: &["{BITBUCKET_PIPELINE_UUID}", "{BITBUCKET_BUILD_NUMBER}"],
        attempt: &["{BITBUCKET_STEP_RUN_NUMBER}"],
        instance: &["{BITBUCKET_STEP_UUID}"],
        link: &[
            "https://bitbucket.org/{BITBUCKET_REPO_FULL_NAME}/pipelines/results/{BITBUCKET_BUILD_NUMBER}",
        ],
        actor: &["{BITBUCKET_STEP_TRIGGERER_UUID}"],
        status: &["{BITBUCKET_EXIT_CODE}"],
    },
    Row {
        source: "jenkins",
        title: "Jenkins",
        detect: &[("JENKINS_URL", "")],
        repository: &["{GIT_URL}"],
        workflow: &["{JOB_NAME}"],
        job: &["{STAGE_NAME}"],
        leg: &[],
        environment: &[],
        branch: &["{CHANGE_BRANCH}", "{BRANCH_NAME}", "{GIT_BRANCH}"],
        pull: &["{CHANGE_ID}"],
        commit: &["{GIT_COMMIT}"],
        run: &["{BUILD_TAG}", "{BUILD_NUMBER}"],
        attempt: &[],
        instance: &[],
        link: &["{BUILD_URL}"],
        actor: &["{CHANGE_AUTHOR}", "{BUILD_USER_ID}"],
        status: &[],
    },
    Row {
        source: "woodpecker",
        title: "Woodpecker",
        detect: &[("CI", "woodpecker")],
        repository: &["{CI_REPO}"],
        workflow: &["{CI_WORKFLOW_NAME}"],
        job: &["{CI_STEP_NAME}"],
        leg: &[],
        environment: &["{CI_PIPELINE_DEPLOY_TARGET}"],
        branch: &["{CI_COMMIT_SOURCE_BRANCH}", "{CI_COMMIT_BRANCH}"],
        pull: &["{CI_COMMIT_PULL_REQUEST}"],
        commit: &["{CI_COMMIT_SHA}"],
        run: &["{CI_PIPELINE_NUMBER}"],
        attempt: &[],
        instance: &["{CI_WORKFLOW_NUMBER}"],
        link: &["{CI_STEP_URL}", "{CI_PIPELINE_URL}"],
        actor: &["{CI_COMMIT_AUTHOR}"],
        status: &["{CI_PIPELINE_STATUS}"],
    },
];

/// How a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It works.
    Succeeded,
    /// It failed.
    Failed,
    /// Somebody or something stopped it.
    Cancelled,
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
        source: row.map_or("ci", |row| row.source).to_owned(),
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

impl Job {
    /// How it stands, where the system says so in a word that is known.
    pub fn standing(&self) -> Option<Standing> {
        let word = self.status.as_deref()?.to_lowercase();
        match word.as_str() {
            "success" | "succeeded" | "succeededwithissues" | "passed" | "0" => {
                Some(Standing::Succeeded)
            }
            "cancelled" | "canceled" | "aborted" | "killed" | "skipped" => {
                Some(Standing::Cancelled)
            }
            "failure" | "failed" | "error" | "unstable" | "timed_out" => Some(Standing::Failed),
            number if number.parse::<i64>().is_ok() => Some(Standing::Failed),
            _ => None,
        }
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
}

#[cfg(test)]
mod tests;
