//! The workflows of `examples/ci/`, run: their steps by bash, in clones as a runner makes them, with the variables that
//! each system sets and the debug binary on the path. What installs gitsm is left out, and what checks out is a clone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::TimeDelta;
use serde_yaml::Value;

use crate::support::TestDesk;
use crate::verify::Court;

/// The variables of a job, or what expressions stand for.
type Names = BTreeMap<String, String>;

fn names(pairs: &[(&str, &str)]) -> Names {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn example(path: &str) -> Value {
    let path = format!("{}/examples/ci/{path}", env!("CARGO_MANIFEST_DIR"));
    serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What a job did: whether it passed, and everything that it printed.
struct Ran {
    passed: bool,
    told: String,
}

impl Ran {
    #[track_caller]
    fn passed(self) -> String {
        assert!(self.passed, "{}", self.told);
        self.told
    }

    #[track_caller]
    fn refused(self) -> String {
        assert!(!self.passed, "{}", self.told);
        self.told
    }
}

/// A runner of one system, with a bare repository that it clones.
struct Runner<'d> {
    desk: &'d TestDesk,
    system: &'static str,
    runs: std::cell::Cell<usize>,
}

impl<'d> Runner<'d> {
    fn new(desk: &'d TestDesk, system: &'static str) -> Self {
        Runner {
            desk,
            system,
            runs: std::cell::Cell::new(0),
        }
    }

    /// The bare repository of the desk, made anew from what the desk has.
    fn hub(&self) -> String {
        let bare = self.desk.beside("hub.git");
        if !bare.exists() {
            let at = bare.to_str().unwrap();
            self.desk.git(&["clone", "-q", "--bare", ".", at]);
        }
        let at = bare.to_str().unwrap();
        self.desk.git(&["push", "-q", "--force", "--all", at]);
        format!("file://{at}")
    }

    fn pull(&self) {
        let bare = self.desk.beside("hub.git");
        let at = bare.to_str().unwrap();
        self.desk.git(&["pull", "-q", at, "main"]);
    }

    /// A fresh folder for a job.
    fn folder(&self) -> PathBuf {
        self.runs.set(self.runs.get() + 1);
        let folder = format!("run-{}", self.runs.get());
        let folder = self.desk.beside(&folder);
        std::fs::create_dir(&folder).unwrap();
        folder
    }

    /// A whole clone with a commit checked out.
    fn checkout(&self, folder: &Path, commit: &str) {
        let at = folder.to_str().unwrap();
        self.desk.git(&["clone", "-q", &self.hub(), at]);
        self.desk.git(&["-C", at, "checkout", "-q", commit]);
    }

    fn bash(&self, folder: &Path, script: &str, variables: &Names) -> Ran {
        self.desk.wait(TimeDelta::minutes(1));
        let gitsm = Path::new(env!("CARGO_BIN_EXE_gitsm"));
        let path = std::env::var("PATH").unwrap();
        let mut command = Command::new("bash");
        command
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(folder)
            .env_clear()
            .env(
                "PATH",
                format!("{}:{path}", gitsm.parent().unwrap().display()),
            )
            .env("HOME", self.desk.beside("home"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GITSM_NOW", self.desk.now());
        let file = format!("tests/data/intake/env/{}.env", self.system);
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        for line in std::fs::read_to_string(file).unwrap().lines() {
            let (name, value) = line.split_once('=').unwrap();
            command.env(name, value);
        }
        let output = command.envs(variables).output().unwrap();
        Ran {
            passed: output.status.success(),
            told: self.desk.told(&output),
        }
    }

    /// The steps of a job as the runners of GitHub and Forgejo take them. `prepare` stands in for what checks out.
    fn steps(&self, job: &Value, folder: &Path, context: &Names, prepare: &dyn Fn(&Value)) -> Ran {
        let mut all = Ran {
            passed: true,
            told: String::new(),
        };
        for step in job["steps"].as_sequence().unwrap() {
            let wanted = match step["if"].as_str() {
                None | Some("success()") => all.passed,
                Some("failure()") => !all.passed,
                Some("always() && !cancelled()") => true,
                Some(other) => panic!("this test does not know `if: {other}`"),
            };
            if !wanted {
                continue;
            }
            if step["uses"].is_string() {
                prepare(step);
                continue;
            }
            let script = step["run"].as_str().unwrap();
            if step["name"].as_str() == Some("Install") {
                assert!(script.contains("install"), "{script}");
                continue;
            }
            let mut variables = variables(&job["env"], context);
            variables.extend(self::variables(&step["env"], context));
            let own = context.iter().filter(|(name, _)| !name.contains('.'));
            variables.extend(own.map(|(name, value)| (name.clone(), value.clone())));
            let ran = self.bash(folder, &said(script, context), &variables);
            all.told += &format!("$ {script}\n{}", ran.told);
            all.passed &= ran.passed;
        }
        all
    }

    /// The lines of a job as the runners of GitLab take them: `script` until one fails, `after_script` in any case.
    fn lines(&self, file: &Value, job: &str, folder: &Path, variables: &Names) -> Ran {
        let own = &file[job];
        let base = own["extends"]
            .as_str()
            .map_or(&Value::Null, |base| &file[base]);
        let lines = |key: &str| {
            let lines = [&own[key], &base[key]];
            let lines = lines.into_iter().find_map(Value::as_sequence);
            let lines = lines
                .into_iter()
                .flatten()
                .map(|line| line.as_str().unwrap());
            lines.collect::<Vec<_>>().join("\n")
        };
        let first = lines("before_script");
        assert!(first.is_empty() || first.contains("install"), "{first}");
        let mut ran = self.bash(folder, &lines("script"), variables);
        let status = if ran.passed { "success" } else { "failed" };
        let mut variables = variables.clone();
        variables.insert("CI_JOB_STATUS".to_owned(), status.to_owned());
        let after = lines("after_script");
        if !after.is_empty() {
            // What it says has no part in whether the job passes.
            ran.told += &self.bash(folder, &after, &variables).told;
        }
        ran
    }
}

/// A text with its expressions replaced.
fn said(text: &str, context: &Names) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${{") {
        let (name, after) = after.split_once("}}").unwrap();
        let value = context.get(name.trim());
        said += before;
        said += value.unwrap_or_else(|| panic!("this test does not know `{name}`"));
        rest = after;
    }
    said + rest
}

fn variables(map: &Value, context: &Names) -> Names {
    let pairs = map.as_mapping().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    pairs
        .map(|(name, value)| (text(name), said(&text(value), context)))
        .collect()
}

/// A desk with a policy whose main branch is at `main`, and an approved change that waits for its window.
fn court() -> (Court, String) {
    let court = Court::new();
    court.policy();
    let id = court.change("rita");
    court.ok("rita", &["set", &id, "environment=production"]);
    court.approve("ana", &id);
    court.ok("rita", &["change", "schedule", &id]);
    (court, id)
}

/// Runs the job `review` of a system for a branch `topic` against `main`.
fn review(court: &Court, system: &'static str) -> Ran {
    let runner = Runner::new(&court.desk, system);
    let rev = |name: &str| court.desk.git(&["rev-parse", name]).trim().to_owned();
    let (base, head) = (rev("main"), rev("topic"));
    // The clone of the desk has a remote only where a runner is; here main is the base.
    let folder = runner.folder();
    runner.checkout(&folder, &head);
    let summary = folder.join("../summary");
    let ran = if system == "gitlab" {
        let file = example("gitlab/change.yml");
        let variables = names(&[
            ("CI_PIPELINE_SOURCE", "merge_request_event"),
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", &base),
            ("CI_COMMIT_SHA", &head),
        ]);
        let ran = runner.lines(&file, "review", &folder, &variables);
        let report = std::fs::read(folder.join("gl-code-quality-report.json")).unwrap();
        let report: Vec<serde_json::Value> = serde_json::from_slice(&report).unwrap();
        assert_eq!(report.is_empty(), ran.passed);
        ran
    } else {
        let file = example(&format!("{system}/change.yml"));
        let context = names(&[
            ("github.event.pull_request.base.sha", &base),
            ("github.event.pull_request.head.sha", &head),
            ("GITHUB_EVENT_NAME", "pull_request"),
            ("GITHUB_SHA", &head),
            ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap()),
        ]);
        let job = &file["jobs"]["review"];
        assert_eq!(job["if"], "github.event_name == 'pull_request'");
        runner.steps(job, &folder, &context, &|step| {
            assert_eq!(step["with"]["fetch-depth"], 0);
        })
    };
    std::fs::remove_dir_all(&folder).unwrap();
    ran
}

/// Runs the job `deploy` of a system for a push to `main`.
fn deploy(court: &Court, system: &'static str, before: &str) -> Ran {
    let runner = Runner::new(&court.desk, system);
    let head = court.desk.git(&["rev-parse", "main"]).trim().to_owned();
    let folder = runner.folder();
    runner.checkout(&folder, &head);
    let ran = if system == "gitlab" {
        let file = example("gitlab/change.yml");
        let variables = names(&[
            ("CI_PIPELINE_SOURCE", "push"),
            ("CI_COMMIT_BEFORE_SHA", before),
            ("CI_COMMIT_SHA", &head),
        ]);
        runner.lines(&file, "deploy", &folder, &variables)
    } else {
        let file = example(&format!("{system}/change.yml"));
        let context = names(&[
            ("github.event.before", before),
            ("github.sha", &head),
            ("GITHUB_EVENT_NAME", "push"),
            ("GITHUB_SHA", &head),
        ]);
        let job = &file["jobs"]["deploy"];
        assert_eq!(job["if"], "github.event_name == 'push'");
        runner.steps(job, &folder, &context, &|step| {
            assert_eq!(step["with"]["fetch-depth"], 0);
        })
    };
    std::fs::remove_dir_all(&folder).unwrap();
    ran
}

fn change(system: &'static str) {
    let (court, id) = court();
    court.desk.git(&["checkout", "-q", "-b", "topic"]);
    let incident = court.incident();
    review(&court, system).passed();
    // A hand edit that the log knows nothing of: `check` finds it.
    court.edit(&incident, "state: new", "state: closed");
    court.commit_by("rita", "closed by hand", false);
    let told = review(&court, system).refused();
    assert!(
        told.contains("`state` is closed, but the log says new"),
        "{told}"
    );
    assert!(!told.contains("sla diff"), "a later step ran: {told}");
    court.desk.git(&["reset", "-q", "--hard", "HEAD~1"]);
    // A note in the name of another: only history tells.
    let path = court.relative(&incident);
    let note = "  - id: 1J3QZ8M2\n    at: 2026-11-20T09:30:00Z\n    by: bo\n    note: I saw it.\n";
    let text = court.desk.read(&path) + note;
    court.desk.write(&path, text);
    court.commit_by("rita", "a note", false);
    let told = review(&court, system).refused();
    assert!(told.contains("is by bo, the commit by rita"), "{told}");

    court.desk.git(&["checkout", "-q", "main"]);
    let before = court.desk.git(&["rev-parse", "main"]).trim().to_owned();
    court.desk.write("src/main.rs", "one");
    let message = format!("Swap\n\nChange: {id}");
    court.commit_by("rita", &message, false);
    // Its window is not open yet.
    let told = deploy(&court, system, &before).refused();
    assert!(told.contains("window"), "{told}");
    assert!(!told.contains("your deployment"), "{told}");
    court.desk.wait(TimeDelta::hours(25));
    let told = deploy(&court, system, &before).passed();
    assert!(told.contains("your deployment"), "{told}");
    court.desk.write("src/main.rs", "two");
    court.commit_by("rita", "a commit that names no change", false);
    let told = deploy(&court, system, &before).refused();
    assert!(told.contains("trailer"), "{told}");
}

#[test]
fn the_pull_request_and_the_deployment_of_github() {
    change("github");
}

#[test]
fn the_pull_request_and_the_deployment_of_forgejo() {
    change("forgejo");
}

#[test]
fn the_merge_request_and_the_deployment_of_gitlab() {
    change("gitlab");
}

/// The incidents of the desk as its remote has them: their states.
fn states(runner: &Runner<'_>) -> Vec<String> {
    runner.pull();
    let columns = ["incident", "list", "--columns", "id,state"];
    let list = runner.desk.json(&columns);
    let rows = list["items"].as_array().unwrap().iter();
    rows.map(|row| row["state"].as_str().unwrap().to_owned())
        .collect()
}

/// The sources of something whose test fails, or passes.
fn sources(folder: &Path, passes: bool) {
    let line = match passes {
        true => "@echo fine",
        false => "@echo 'error: the cart is empty'; exit 1",
    };
    std::fs::write(folder.join("Makefile"), format!("test:\n\t{line}\n")).unwrap();
}

#[test]
fn the_intake_of_github() {
    let desk = TestDesk::new();
    let runner = Runner::new(&desk, "github");
    let hub = runner.hub();
    let file = example("github/intake.yaml");
    let job = &file["jobs"]["build"];
    let build = |passes: bool, run: &str| {
        let folder = runner.folder();
        sources(&folder, passes);
        let context = names(&[
            ("matrix.node", "20"),
            ("secrets.DESK_KEY", ""),
            ("GITHUB_RUN_ID", run),
        ]);
        runner.steps(job, &folder, &context, &|step| {
            if let Some(path) = step["with"]["path"].as_str() {
                let at = folder.join(path);
                desk.git(&["clone", "-q", "--depth=1", &hub, at.to_str().unwrap()]);
            }
        })
    };
    let told = build(false, "1").refused();
    assert!(told.contains(" opened::"), "{told}");
    assert_eq!(states(&runner), ["new"]);
    let told = build(true, "2").passed();
    assert!(told.contains("resolved"), "{told}");
    assert_eq!(states(&runner), ["resolved"]);
}

#[test]
fn the_intake_of_forgejo_and_its_inbox() {
    let desk = TestDesk::new();
    let runner = Runner::new(&desk, "forgejo");
    runner.hub();
    let file = example("forgejo/intake.yaml");
    let build = |passes: bool, run: &str| {
        let folder = runner.folder();
        runner.checkout(&folder, "main");
        sources(&folder, passes);
        let context = names(&[("GITHUB_RUN_ID", run), ("FORGEJO_RUN_ID", run)]);
        runner.steps(&file["jobs"]["build"], &folder, &context, &|_| {})
    };
    let drain = || {
        let folder = runner.folder();
        let hub = desk.beside("hub.git");
        let url = format!("file://{}", hub.display());
        desk.git(&["clone", "-q", "--depth=1", &url, folder.to_str().unwrap()]);
        let file = example("forgejo/drain.yaml");
        let job = &file["jobs"]["drain"];
        runner.steps(job, &folder, &Names::new(), &|_| {}).passed()
    };
    build(false, "1").refused();
    assert_eq!(states(&runner), [""; 0]);
    let told = drain();
    assert!(told.contains("opened"), "{told}");
    assert_eq!(states(&runner), ["new"]);
    build(true, "2").passed();
    let told = drain();
    assert!(told.contains("resolved"), "{told}");
    assert_eq!(states(&runner), ["resolved"]);
}

#[test]
fn the_intake_of_gitlab_and_its_inbox() {
    let desk = TestDesk::new();
    let runner = Runner::new(&desk, "gitlab");
    let hub = runner.hub();
    let file = example("gitlab/gitlab-ci.yml");
    let build = |passes: bool, job: &str| {
        let folder = runner.folder();
        let builds = runner.folder();
        sources(&folder, passes);
        let variables = names(&[
            ("DESK_URL", &hub),
            ("CI_BUILDS_DIR", builds.to_str().unwrap()),
            ("CI_JOB_ID", job),
        ]);
        runner.lines(&file, "test", &folder, &variables)
    };
    let told = build(false, "1").refused();
    assert!(told.contains("opened"), "{told}");
    assert_eq!(states(&runner), ["new"]);
    let told = build(true, "2").passed();
    assert!(told.contains("resolved"), "{told}");
    assert_eq!(states(&runner), ["resolved"]);
    // What was pushed to the inbox is taken in by the schedule.
    let folder = runner.folder();
    runner.checkout(&folder, "main");
    let variables = names(&[("CI_JOB_STATUS", "failed"), ("CI_JOB_ID", "3")]);
    let posted = runner.bash(
        &folder,
        "gitsm ci report --inbox --fingerprint x",
        &variables,
    );
    posted.passed();
    let variables = names(&[("DESK_URL", &hub), ("CI_PIPELINE_SOURCE", "schedule")]);
    let told = runner.lines(&file, "drain", &folder, &variables).passed();
    assert!(told.contains("opened"), "{told}");
    assert_eq!(states(&runner).len(), 2);
}

#[test]
fn the_drain_of_github() {
    let desk = TestDesk::new();
    let runner = Runner::new(&desk, "github");
    runner.hub();
    let folder = runner.folder();
    runner.checkout(&folder, "main");
    runner
        .bash(
            &folder,
            "gitsm ci report --inbox --fingerprint x",
            &Names::new(),
        )
        .passed();
    let file = example("github/drain.yaml");
    let ran = runner.steps(&file["jobs"]["drain"], &folder, &Names::new(), &|_| {});
    let told = ran.passed();
    assert!(told.contains("opened"), "{told}");
    assert_eq!(states(&runner), ["new"]);
}
