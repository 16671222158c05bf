//! The words of git and the forges, and what each of them means.

use super::*;

fn refused(summary: &str, said: &str) -> RemoteError {
    let line = format!("To x\n!\tabc:refs/heads/main\t{summary}\nDone\n");
    answers(&line).remove(0).error(said)
}

#[test]
fn a_lost_race_is_told_from_a_rule() {
    for race in [
        "[rejected] (fetch first)",
        "[rejected] (non-fast-forward)",
        "[rejected] (stale info)",
        "[remote rejected] (cannot lock ref 'refs/heads/main': is at 12 but expected 34)",
        "[remote rejected] (failed to update ref)",
        "[remote rejected] (incorrect old value provided)",
    ] {
        assert!(
            matches!(refused(race, ""), RemoteError::Behind { .. }),
            "{race}"
        );
    }
    for rule in [
        "[remote rejected] (pre-receive hook declined)",
        "[remote rejected] (protected branch hook declined)",
        "[remote rejected] (cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists; cannot create 'refs/heads/a/b')",
        "[remote rejected] (something new)",
    ] {
        assert!(
            matches!(refused(rule, ""), RemoteError::Rule { .. }),
            "{rule}"
        );
    }
}

#[test]
fn a_race_that_a_push_as_a_whole_has_lost_is_told_from_a_rule() {
    let refused = |said: &str| refused("[remote rejected] (atomic transaction failed)", said);
    let race =
        "remote: error: cannot lock ref 'refs/heads/main': is at 12 but expected 34        \n";
    assert!(matches!(refused(race), RemoteError::Behind { .. }));
    let lock =
        "remote: error: Unable to create '/srv/desk.git/packed-refs.lock': File exists.        \n";
    assert!(matches!(refused(lock), RemoteError::Locked { .. }));
    for rule in [
        "remote: error: cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists; cannot create 'refs/heads/a/b'\n",
        "remote: no\n",
        "",
    ] {
        assert!(matches!(refused(rule), RemoteError::Rule { .. }), "{rule}");
    }
}

#[test]
fn a_rule_is_told_in_the_words_of_the_remote() {
    let said = "remote: error: GH006: Protected branch update failed for refs/heads/main.        \nremote: \nremote: - Changes must be made through a pull request.        \nTo https://bot:secret@example.org/x.git\n";
    assert_eq!(
        refused("[remote rejected] (protected branch hook declined)", said).to_string(),
        "the remote refuses refs/heads/main by a rule: protected branch hook declined: error: GH006: Protected branch update failed for refs/heads/main. - Changes must be made through a pull request."
    );
}

#[test]
fn failures_of_the_whole_command() {
    let of = |said: &str| failure("push", "origin", said);
    let network = "fatal: unable to access 'https://u:pw@example.org/x/': Could not resolve host: example.org\n";
    assert_eq!(
        of(network).to_string(),
        "origin cannot be reached: unable to access 'https://***@example.org/x/': Could not resolve host: example.org"
    );
    assert!(matches!(
        of(
            "git@example.org: Permission denied (publickey).\r\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n"
        ),
        RemoteError::Access { .. }
    ));
    assert!(matches!(
        of("fatal: could not read Username for 'https://example.org': terminal prompts disabled\n"),
        RemoteError::Access { .. }
    ));
    assert!(matches!(
        of(
            "fatal: '/nowhere' does not appear to be a git repository\nfatal: Could not read from remote repository.\n"
        ),
        RemoteError::NotThere { .. }
    ));
    assert_eq!(
        of("fatal: couldn't find remote ref refs/heads/x\n").to_string(),
        "origin has no refs/heads/x"
    );
    assert_eq!(of("").to_string(), "`git push` failed: it said nothing");
}

#[test]
fn a_lock_that_stays_is_told_in_the_words_of_git() {
    let said = "remote: error: cannot lock ref 'refs/heads/main': Unable to create '/srv/desk.git/./refs/heads/main.lock': File exists.        \nremote: \nremote: Another git process seems to be running in this repository.\n";
    let error = refused("[remote rejected] (failed to update ref)", said);
    assert_eq!(
        error.to_string(),
        "refs/heads/main is locked: cannot lock ref 'refs/heads/main': Unable to create '/srv/desk.git/./refs/heads/main.lock': File exists."
    );
    assert!(error.may_pass() && !error.is_beaten());
    let denied = said.replace("File exists", "Permission denied");
    assert!(!refused("[remote rejected] (failed to update ref)", &denied).may_pass());
}

#[test]
fn the_telling_line_is_not_the_advice_below_it() {
    let advice = "fatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n";
    let of = |said: &str| failure("fetch", "ssh://h/x", said).to_string();
    assert_eq!(
        of(advice),
        "ssh://h/x cannot be reached: Could not read from remote repository."
    );
    assert_eq!(
        of(&format!("kex_exchange: no luck\n{advice}")),
        "ssh://h/x cannot be reached: kex_exchange: no luck"
    );
}

#[test]
fn a_branch_that_is_checked_out_there_is_no_rule() {
    let error = refused("[remote rejected] (branch is currently checked out)", "");
    assert_eq!(
        error.to_string(),
        "refs/heads/main is checked out in the work tree of the remote"
    );
    assert!(error.hint().unwrap().contains("--bare"));
}

#[test]
fn a_pre_push_hook_is_told_in_its_own_words() {
    let said =
        "lint failed: fix x\nsee the log\nerror: failed to push some refs to '/srv/desk.git'\n";
    assert_eq!(
        of_hook(said).unwrap().to_string(),
        "the pre-push hook of this clone says no: lint failed: fix x see the log"
    );
    for other in [
        "fatal: the remote end hung up unexpectedly\nerror: failed to push some refs to 'x'\n",
        "lint failed\n",
    ] {
        assert_eq!(of_hook(other), None);
    }
}
