//! Who brought something into a file, over merges, cherry-picks and the edge of a shallow clone.

use super::*;

impl Desk {
    /// Commits a file with this text on a branch.
    fn at_branch(&self, branch: &str, text: &str) -> String {
        self.git(&["checkout", "-q", "-B", branch]);
        self.write("a/x.yaml", text);
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", branch]);
        self.git(&["rev-parse", "HEAD"])
    }
}

fn bringers(store: &Store, what: &'static str) -> Result<Vec<String>, StoreError> {
    let head = store.head()?.unwrap();
    let holds = move |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(what);
    let found = store.objects()?.bringers(&head, "a/x.yaml", &holds)?;
    Ok(found.iter().map(ToString::to_string).collect())
}

#[test]
fn a_merge_brings_nothing_that_a_parent_has() {
    let desk = Desk::unborn();
    let first = desk.at_branch("main", "one\n\n\n\nend");
    let second = desk.at_branch("side", "one two\n\n\n\nend");
    desk.git(&["checkout", "-q", "main"]);
    desk.at_branch("main", "one\n\n\n\nend three");
    desk.git(&["merge", "-q", "--no-edit", "side"]);
    let store = open(&desk.root);
    assert_eq!(bringers(&store, "one").unwrap(), [first]);
    assert_eq!(bringers(&store, "two").unwrap(), [second]);
    assert_eq!(bringers(&store, "four").unwrap(), [""; 0]);
}

#[test]
fn what_came_twice_has_two() {
    let desk = Desk::unborn();
    desk.at_branch("main", "one");
    let side = desk.at_branch("side", "two");
    desk.git(&["checkout", "-q", "main"]);
    let picked = desk.at_branch("main", "two");
    desk.git(&["merge", "-q", "--no-edit", "side"]);
    let mut found = bringers(&open(&desk.root), "two").unwrap();
    found.sort();
    let mut expected = vec![side, picked];
    expected.sort();
    expected.dedup();
    assert_eq!(found, expected);
}

#[test]
fn what_was_taken_out_and_brought_back_came_with_the_last() {
    let desk = Desk::unborn();
    desk.at_branch("main", "one");
    desk.at_branch("main", "none");
    let last = desk.at_branch("main", "one again");
    assert_eq!(bringers(&open(&desk.root), "again").unwrap(), [last]);
}

#[test]
fn beyond_the_edge_of_a_shallow_clone_nothing_is_known() {
    let desk = Desk::unborn();
    desk.at_branch("main", "one");
    desk.at_branch("main", "one two");
    let last = desk.at_branch("main", "one two three");
    let folder = tempfile::tempdir().unwrap();
    let clone = folder.path().join("clone");
    let url = format!("file://{}", desk.root.display());
    let depth = ["clone", "-q", "--depth", "2", &url, clone.to_str().unwrap()];
    desk.git(&depth);
    let store = open(&clone);
    assert_eq!(bringers(&store, "three").unwrap(), [last]);
    assert!(matches!(bringers(&store, "two"), Err(StoreError::Shallow)));
}
