//! The stages of folders on the main line, held against a walk of every length.

use super::*;

const FOLDERS: [&str; 2] = [".gitsm/agreements", ".gitsm/calendars"];

impl Desk {
    /// Commits these files at a second; a text of `-` removes one.
    fn at_second(&self, second: u32, files: &[(&str, &str)]) {
        for (path, text) in files {
            match *text {
                "-" => std::fs::remove_file(self.path(path)).unwrap(),
                text => self.write(path, text),
            }
        }
        self.git(&["add", "-A"]);
        self.dated(second, &["commit", "-q", "--allow-empty", "-m", "x"]);
    }

    fn dated(&self, second: u32, args: &[&str]) {
        let output = git_command(&self.root)
            .env(
                "GIT_COMMITTER_DATE",
                format!("{} +0000", 1_790_000_000 + second),
            )
            .args(args)
            .output()
            .unwrap();
        assert!(output.status.success(), "{args:?}");
    }
}

/// Each stage as `second: path=text, …`, the same however many commits are walked in process.
#[track_caller]
fn stages(store: &Store, view: &View) -> Vec<String> {
    let with = |near: usize| -> Vec<String> {
        let stages = store.stages_beyond(view, &FOLDERS, near).unwrap();
        stages.iter().map(told).collect()
    };
    let expected = with(usize::MAX);
    for near in 0..8 {
        assert_eq!(with(near), expected, "{near} walked in process");
    }
    expected
}

fn told(stage: &super::super::Stage) -> String {
    let file = |(path, content): &(String, super::super::Content)| {
        let name = path.strip_prefix(".gitsm/").unwrap();
        let text = match content {
            Ok(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Err(error) => error.clone(),
        };
        format!("{name}={text}")
    };
    let files: Vec<String> = stage.files.iter().map(file).collect();
    let second = stage.at.timestamp() - 1_790_000_000;
    format!("{second}: {}", files.join(", "))
}

#[test]
fn only_commits_that_changed_a_folder_are_stages() {
    let desk = Desk::new();
    let (a, c) = (".gitsm/agreements/a.yaml", ".gitsm/calendars/c.yaml");
    desk.at_second(1, &[(a, "1"), (c, "1")]);
    desk.at_second(2, &[("incidents/2026/b.yaml", "id: b\n")]);
    desk.at_second(3, &[]);
    desk.at_second(4, &[(".gitsm/config.yaml", "name: x\n")]);
    desk.at_second(5, &[(a, "2")]);
    desk.at_second(6, &[(c, "2")]);
    desk.at_second(7, &[(a, "-"), (c, "-")]);
    desk.at_second(8, &[(c, "1")]);
    let store = desk.open();
    let expected = [
        "1: agreements/a.yaml=1, calendars/c.yaml=1",
        "5: agreements/a.yaml=2, calendars/c.yaml=1",
        "6: agreements/a.yaml=2, calendars/c.yaml=2",
        "7: ",
        "8: calendars/c.yaml=1",
    ];
    assert_eq!(stages(&store, &View::Work), expected);
    let earlier = View::Commit(store.resolve("HEAD~3").unwrap());
    assert_eq!(stages(&store, &earlier), expected[..2]);
    assert_eq!(stages(&store, &View::Empty), Vec::<String>::new());
    assert_eq!(
        stages(&Desk::unborn().open(), &View::Work),
        Vec::<String>::new()
    );
    assert_eq!(
        stages(&Desk::new().open(), &View::Work),
        Vec::<String>::new()
    );
    assert!(store.stages(&View::Work, &["../x"]).is_err());
    // One content is one allocation.
    let stages = store.stages(&View::Work, &FOLDERS).unwrap();
    let content = |stage: usize| stages[stage].files.last().unwrap().1.clone().unwrap();
    assert!(std::sync::Arc::ptr_eq(&content(0), &content(4)));
}

#[test]
fn a_branch_counts_from_its_merge_on() {
    let desk = Desk::new();
    let a = ".gitsm/agreements/a.yaml";
    desk.at_second(1, &[(a, "1")]);
    desk.git(&["switch", "-qc", "side"]);
    desk.at_second(2, &[(a, "2")]);
    desk.at_second(3, &[(a, "3")]);
    desk.git(&["switch", "-q", "main"]);
    desk.at_second(4, &[("README", "main went on\n")]);
    desk.dated(9, &["merge", "-q", "--no-ff", "-m", "merge", "side"]);
    let expected = ["1: agreements/a.yaml=1", "9: agreements/a.yaml=3"];
    assert_eq!(stages(&desk.open(), &View::Work), expected);
}

#[test]
fn a_shallow_clone_begins_with_what_its_oldest_commit_holds() {
    let desk = Desk::new();
    let a = ".gitsm/agreements/a.yaml";
    desk.at_second(1, &[(a, "1")]);
    desk.at_second(2, &[(a, "2")]);
    desk.at_second(3, &[("README", "x")]);
    desk.at_second(4, &[(a, "3")]);
    let url = format!("file://{}", desk.root.display());
    for (depth, expected) in [
        ("1", &["4: agreements/a.yaml=3"][..]),
        ("2", &["3: agreements/a.yaml=2", "4: agreements/a.yaml=3"]),
    ] {
        let clone = desk.root.parent().unwrap().join(depth);
        desk.git(&[
            "clone",
            "-q",
            "--depth",
            depth,
            &url,
            clone.to_str().unwrap(),
        ]);
        let store = open(&clone);
        assert!(store.is_shallow());
        assert_eq!(stages(&store, &View::Work), expected, "depth {depth}");
    }
}

#[test]
fn what_a_partial_clone_lacks_is_fetched() {
    let desk = Desk::new();
    let a = ".gitsm/agreements/a.yaml";
    desk.at_second(1, &[(a, "1")]);
    desk.at_second(2, &[(a, "2")]);
    desk.git(&["config", "uploadpack.allowFilter", "true"]);
    desk.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
    let url = format!("file://{}", desk.root.display());
    for filter in ["blob:none", "tree:0"] {
        let clone = desk.root.parent().unwrap().join(filter.replace(':', ""));
        let filter = format!("--filter={filter}");
        desk.git(&["clone", "-q", &filter, &url, clone.to_str().unwrap()]);
        let found = open(&clone).stages(&View::Work, &FOLDERS).unwrap();
        let found: Vec<String> = found.iter().map(told).collect();
        let expected = ["1: agreements/a.yaml=1", "2: agreements/a.yaml=2"];
        assert_eq!(found, expected, "{filter}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_and_hides_nothing() {
    let desk = Desk::new();
    let link = desk.path(".gitsm/agreements/link.yaml");
    desk.write(".gitsm/agreements/a.yaml", "1");
    std::os::unix::fs::symlink("a.yaml", &link).unwrap();
    desk.at_second(1, &[]);
    let store = desk.open();
    let found = stages(&store, &View::Work);
    assert!(
        found[0].starts_with("1: agreements/a.yaml=1, agreements/link.yaml="),
        "{found:?}"
    );
    let files = store.stages(&View::Work, &FOLDERS).unwrap().remove(0).files;
    let contents = store.contents(&View::Work, &FOLDERS).unwrap();
    assert_eq!(files, contents);
    assert!(files[1].1.is_err());
    // A file where the folder was, and where the folder above it was.
    std::fs::remove_dir_all(desk.path(".gitsm/agreements")).unwrap();
    desk.at_second(2, &[(".gitsm/agreements", "x")]);
    std::fs::remove_dir_all(desk.path(".gitsm")).unwrap();
    desk.at_second(3, &[(".gitsm", "x")]);
    let found = stages(&store, &View::Work);
    assert_eq!(found[1..], ["2: agreements=x", "3: "]);
}
