//! Several writers at once, gitsm and git.

use super::*;
use std::thread;

#[test]
fn eight_writers_and_git_beside_them_make_one_line_of_commits() {
    let desk = Desk::new();
    thread::scope(|scope| {
        for writer in 0..8 {
            let root = &desk.root;
            scope.spawn(move || {
                let store = open(root);
                for number in 0..5 {
                    save(&store, &format!("incidents/{writer}/{number}.yaml"), "x\n").unwrap();
                }
            });
        }
        scope.spawn(|| {
            let mut made = 0;
            while made < 4 {
                desk.write(&format!("notes/{made}"), "n\n");
                // Git does not wait for a lock, so its user tries again.
                let run = |args: &[&str]| {
                    git_command(&desk.root)
                        .args(args)
                        .output()
                        .unwrap()
                        .status
                        .success()
                };
                let only = format!("notes/{made}");
                let done = run(&["add", &only]) && run(&["commit", "-qm", "note", "--", &only]);
                made += usize::from(done);
            }
        });
    });
    desk.assert_sound("");
    assert_eq!(
        desk.git(&["rev-list", "--count", "--first-parent", "HEAD"]),
        "45"
    );
    assert_eq!(desk.git(&["rev-list", "--min-parents=2", "HEAD"]), "");
    let sizes = desk.git(&["log", "--format=%x00", "--name-only"]);
    let sizes = sizes
        .split('\0')
        .skip(1)
        .map(|names| names.split_whitespace().count());
    assert!(sizes.take(44).all(|count| count == 1));
}

#[test]
fn the_same_path_from_two_sides_loses_nothing() {
    let desk = Desk::new();
    save(&desk.open(), "count", "0").unwrap();
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let store = open(&desk.root);
                for _ in 0..5 {
                    let mut tx = store.begin(Duration::from_secs(20), &mut |_| ()).unwrap();
                    let text = String::from_utf8(tx.read("count").unwrap().unwrap()).unwrap();
                    tx.put("count", (text.parse::<u32>().unwrap() + 1).to_string())
                        .unwrap();
                    tx.commit(&Message::new("one more"), &ana(), at()).unwrap();
                }
            });
        }
    });
    assert_eq!(desk.text("count").as_deref(), Some("10"));
    desk.assert_sound("");
}
