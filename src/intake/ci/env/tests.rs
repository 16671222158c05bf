//! Each system by the variables that it sets for real, from files as `env` prints them.

use std::collections::HashMap;

use super::*;

fn variables(name: &str) -> HashMap<String, String> {
    let text = std::fs::read_to_string(format!("tests/data/intake/env/{name}.env")).unwrap();
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
}

fn job(name: &str) -> Job {
    let variables = variables(name);
    detect(&|name| variables.get(name).cloned()).unwrap()
}

fn shown(job: &Job) -> String {
    format!(
        "{} | {} | {} | {} | {} | {}#{} | {} | {}",
        job.source,
        job.repository,
        job.workflow,
        job.name(),
        job.environment,
        job.branch,
        job.pull,
        job.link,
        job.delivery().unwrap_or_default(),
    )
}

#[test]
fn the_nine_systems_and_gitea() {
    for (name, expected) in [
        (
            "github",
            "github-actions | acme/shop | CI | build |  | main# | https://github.com/acme/shop/actions/runs/1658821493/attempts/2 | github-actions:acme/shop:1658821493:2:build:github_6fa459ea",
        ),
        (
            "forgejo",
            "forgejo-actions | acme/shop | ci.yaml | build |  | main# | https://forge.example.org/acme/shop/actions/runs/12 | forgejo-actions:acme/shop:712:1:build",
        ),
        (
            "gitea",
            "gitea-actions | acme/shop | ci.yaml | build |  | main# | https://gitea.example.org/acme/shop/actions/runs/9 | gitea-actions:acme/shop:33:1:build",
        ),
        (
            "gitlab",
            "gitlab-ci | acme/web/shop |  | test: [22, linux] | production | main# | https://gitlab.example.org/acme/web/shop/-/jobs/50 | gitlab-ci:acme/web/shop:1000:test: [22, linux]:50",
        ),
        (
            "azure",
            "azure-pipelines | acme/shop | shop-ci | Tests linux |  | feature/x#7 | https://dev.azure.com/acme/shop/_build/results?buildId=4711 | azure-pipelines:acme/shop:4711:1:Tests linux:12f1170f",
        ),
        (
            "buildkite",
            "buildkite | acme/shop | shop | tests (2) |  | main# | https://buildkite.com/acme/shop/builds/88#018c | buildkite:acme/shop:018b:1:tests (2):018c",
        ),
        (
            "circleci",
            "circleci | acme/shop |  | build (1) |  | main#3 | https://circleci.com/gh/acme/shop/521 | circleci:acme/shop:c0ffee00:build (1):521",
        ),
        (
            "bitbucket",
            "bitbucket-pipelines | acme/shop |  | (1) | production | main# | https://bitbucket.org/acme/shop/pipelines/results/31 | bitbucket-pipelines:acme/shop:{pipeline}:1:(1):{step}",
        ),
        (
            "jenkins",
            "jenkins | acme/shop | acme/shop | Test |  | feature/x# | https://jenkins.example.org/job/shop/14/ | jenkins:acme/shop:jenkins-shop-14:Test",
        ),
        (
            "woodpecker",
            "woodpecker | acme/shop | ci | test |  | main#7 | https://ci.example.org/repos/1/pipeline/5/2 | woodpecker:acme/shop:5:test:1",
        ),
    ] {
        assert_eq!(shown(&job(name)), expected, "{name}");
    }
}

#[test]
fn how_a_job_stands_is_told_in_many_words() {
    let of = |word: &str| {
        let status = Some(word.to_owned());
        Job {
            status,
            ..Job::default()
        }
        .standing()
    };
    for word in ["success", "Succeeded", "SucceededWithIssues", "0"] {
        assert_eq!(of(word), Some(Standing::Succeeded), "{word}");
    }
    for word in ["canceled", "cancelled", "Canceled", "ABORTED"] {
        assert_eq!(of(word), Some(Standing::Cancelled), "{word}");
    }
    for word in ["failed", "failure", "Failed", "1", "-1", "127"] {
        assert_eq!(of(word), Some(Standing::Failed), "{word}");
    }
    assert_eq!(of("skipped"), Some(Standing::Skipped));
    assert_eq!(of("running"), None);
    assert_eq!(Job::default().standing(), None);
}

#[test]
fn a_status_that_nobody_knows_is_odd() {
    let of = |word: &str| Job {
        status: Some(word.to_owned()),
        ..Job::default()
    };
    assert_eq!(of("banana").odd_status(), Some("banana"));
    for word in ["Running", "skipped", "0", "success"] {
        assert_eq!(of(word).odd_status(), None, "{word}");
    }
}

/// All steps of Bitbucket shared one key, and were told with nothing before the colon.
#[test]
fn a_step_of_bitbucket_has_no_name_but_what_tells_it_apart() {
    let of = |more: &[(&str, &str)]| {
        let mut pairs: HashMap<&str, &str> = more.iter().copied().collect();
        pairs.insert("BITBUCKET_BUILD_NUMBER", "31");
        detect(&|name| pairs.get(name).map(|value| (*value).to_owned())).unwrap()
    };
    let bare = of(&[("BITBUCKET_STEP_UUID", "{s1}")]);
    assert!(bare.is_nameless());
    assert_eq!(
        (bare.name().as_str(), bare.called().as_str()),
        ("", "Bitbucket Pipelines")
    );
    for told in [
        ("BITBUCKET_PARALLEL_STEP", "0"),
        ("BITBUCKET_DEPLOYMENT_ENVIRONMENT", "test"),
        ("GITSM_CI_JOB", "unit"),
    ] {
        assert!(!of(&[told]).is_nameless(), "{told:?}");
    }
    assert_eq!(of(&[("GITSM_CI_JOB", "unit")]).called(), "unit");
}

#[test]
fn legs_of_one_attempt_and_retries() {
    for (source, one, other, same) in [
        (
            "github-actions",
            "r:7:1:build:github_a",
            "r:7:1:build:github_a",
            true,
        ),
        (
            "github-actions",
            "r:7:1:build:github_a",
            "r:7:1:build:github_b",
            true,
        ),
        (
            "github-actions",
            "r:7:1:build:github_a",
            "r:7:2:build:github_c",
            false,
        ),
        ("gitlab-ci", "r:7:build:50", "r:7:build:51", false),
        ("forgejo-actions", "r:7:1:build", "r:7:1:build", true),
        ("forgejo-actions", "r:7:1:build", "r:7:2:build", false),
        ("bitbucket-pipelines", "r:{p}:1:{s1}", "r:{p}:1:{s2}", true),
        ("bitbucket-pipelines", "r:{p}:1:{s1}", "r:{p}:2:{s2}", false),
        ("ci", "8:nightly", "8:nightly", true),
        ("ci", "8:nightly", "9:nightly", false),
        ("alertmanager", "x", "x", false),
    ] {
        let of = |rest: &str| format!("{source}:{rest}");
        assert_eq!(
            same_attempt(source, &of(one), &of(other)),
            same,
            "{source} {one} {other}"
        );
    }
}

#[test]
fn what_no_system_tells_is_told_by_ours() {
    let of = |pairs: &[(&str, &str)]| {
        let pairs: HashMap<&str, &str> = pairs.iter().copied().collect();
        detect(&|name| pairs.get(name).map(|value| (*value).to_owned()))
    };
    assert_eq!(of(&[("CI", "true"), ("GITHUB_ACTIONS", "")]), None);
    let own = of(&[("GITSM_CI_JOB", "nightly"), ("GITSM_CI_RUN", "8")]).unwrap();
    assert_eq!(
        (own.source.as_str(), own.delivery().unwrap().as_str()),
        ("ci", "ci:8:nightly")
    );
    let leg = of(&[
        ("GITHUB_ACTIONS", "true"),
        ("GITHUB_JOB", "build"),
        ("GITSM_CI_LEG", "22, linux"),
    ])
    .unwrap();
    assert_eq!(leg.name(), "build (22, linux)");
    assert_eq!(leg.delivery(), None);
}

#[test]
fn addresses_and_pull_requests_in_every_shape() {
    for text in [
        "https://u:p@host:8443/acme/shop.git",
        "git@host:acme/shop.git",
        "ssh://git@host/acme/shop",
        "acme/shop",
    ] {
        assert_eq!(of_address(text), "acme/shop", "{text}");
    }
    assert_eq!(number("refs/pull/7/merge"), "7");
    assert_eq!(number("https://host/acme/shop/pull/7"), "7");
    assert_eq!(number("false"), "");
    assert_eq!(number("refs/heads/release/7"), "");
}
