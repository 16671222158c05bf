//! Packs as git writes them, read by our own reader, by libgit2 and by the git program.

use std::fs;

use git2::ObjectType;
use proptest::prelude::*;

use super::*;
use crate::store::pack::{self, Unpacker};
use crate::store::raw::{Entries, Head, Parts};

/// A repository with some history, all of it in one pack; `settings` say how git packs it.
fn packed(settings: &[&str]) -> Desk {
    let desk = Desk::new();
    let mut text = String::new();
    for number in 0..24 {
        text += &format!(
            "line {number} {}\n",
            "of a record that grows ".repeat(number % 5)
        );
        desk.write("incidents/2026/a.yaml", &text);
        desk.write(
            &format!("incidents/2026/{number}.yaml"),
            &text.replace("of", "in"),
        );
        desk.git(&["add", "-A"]);
        desk.git(&["commit", "-qm", &format!("more\n\nGitsm-Record: {number}")]);
    }
    desk.git(&["tag", "-a", "-m", "a tag", "v1"]);
    let mut args = settings.to_vec();
    args.extend(["repack", "-adfq", "--window=20", "--depth=40"]);
    desk.git(&args);
    desk.git(&["prune-packed"]);
    desk
}

fn all(desk: &Desk) -> Vec<Oid> {
    let told = desk.git(&["cat-file", "--batch-check", "--batch-all-objects"]);
    let ids = told.lines().map(|line| Oid::from_str(&line[..40]).unwrap());
    ids.collect()
}

fn pack_of(desk: &Desk) -> PathBuf {
    let folder = fs::read_dir(desk.root.join(".git/objects/pack")).unwrap();
    let mut paths = folder.map(|entry| entry.unwrap().path());
    paths
        .find(|path| path.extension().is_some_and(|end| end == "pack"))
        .unwrap()
}

fn unpacker(desk: &Desk) -> Unpacker {
    Unpacker::new(desk.open().packs.all())
}

#[test]
fn every_object_is_what_libgit2_reads() {
    for settings in [&[][..], &["-c", "repack.useDeltaBaseOffset=false"]] {
        let desk = packed(settings);
        let store = desk.open();
        let odb = store.repo.odb().unwrap();
        let mut unpacker = unpacker(&desk);
        let ids = all(&desk);
        assert!(ids.len() > 100);
        for id in ids {
            let (kind, bytes) = unpacker.read(id).unwrap();
            let known = odb.read(id).unwrap();
            assert_eq!((kind, &*bytes), (known.kind(), known.data()), "{id}");
        }
        assert!(unpacker.read(Oid::from_bytes(&[7; 20]).unwrap()).is_none());
    }
}

#[test]
fn damage_is_never_a_panic_and_never_read_for_something_else() {
    let desk = packed(&[]);
    let ids = all(&desk);
    let path = pack_of(&desk);
    fs::remove_file(path.with_extension("rev")).unwrap_or_default();
    let good = fs::read(&path).unwrap();
    let index = fs::read(path.with_extension("idx")).unwrap();
    let write = |path: &Path, bytes: &[u8]| {
        fs::remove_file(path).unwrap();
        fs::write(path, bytes).unwrap();
    };
    for at in (12..good.len()).step_by(good.len() / 20) {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        write(&path, &bad);
        let store = desk.open();
        let objects = store.objects().unwrap();
        let mut unpacker = unpacker(&desk);
        for id in &ids {
            let _ = unpacker.read(*id);
            if let Ok(bytes) = objects.object(*id, ObjectType::Blob) {
                assert_eq!(Oid::hash_object(ObjectType::Blob, &bytes).unwrap(), *id);
            }
        }
    }
    for cut in [0, 11, 12, good.len() / 2, good.len() - 1] {
        write(&path, &good[..cut]);
        let mut unpacker = unpacker(&desk);
        ids.iter().for_each(|id| drop(unpacker.read(*id)));
    }
    write(&path, &good);
    let path = path.with_extension("idx");
    for at in (0..index.len()).step_by(index.len() / 20) {
        let mut bad = index.clone();
        bad[at] ^= 0x80;
        write(&path, &bad);
        let mut unpacker = unpacker(&desk);
        ids.iter().for_each(|id| drop(unpacker.read(*id)));
        write(&path, &index[..at]);
        let mut unpacker = self::unpacker(&desk);
        ids.iter().for_each(|id| drop(unpacker.read(*id)));
    }
}

#[test]
fn a_walk_without_branches_is_in_the_order_of_libgit2_and_so_is_one_with_them() {
    let desk = packed(&[]);
    let order = |desk: &Desk| {
        let store = desk.open();
        let head = store.head().unwrap().unwrap();
        let all = store.listed(&Extent::All(head.clone())).unwrap();
        let line = store.main_line(&head).unwrap();
        (all, line)
    };
    let told = |desk: &Desk, args: &[&str]| -> Vec<CommitId> {
        let told = desk.git(args);
        told.lines()
            .map(|id| CommitId::parse(id).unwrap())
            .collect()
    };
    let (all, mut line) = order(&desk);
    assert_eq!(all, told(&desk, &["rev-list", "--reverse", "HEAD"]));
    line.reverse();
    assert_eq!(all, line);
    desk.git(&["checkout", "-qb", "side", "HEAD~3"]);
    desk.write("side.yaml", "x\n");
    desk.git(&["add", "-A"]);
    desk.git(&["commit", "-qm", "side"]);
    desk.git(&["checkout", "-q", "main"]);
    desk.git(&["merge", "-q", "--no-ff", "-m", "merge", "side"]);
    let (all, line) = order(&desk);
    assert_eq!(all.len(), 27);
    assert_eq!(line, told(&desk, &["rev-list", "--first-parent", "HEAD"]));
}

#[test]
fn commits_are_cut_as_libgit2_cuts_them() {
    let desk = packed(&[]);
    let odd = [
        "author Ana <ana@example.org> 1790000000 +0100",
        "author Ana B. C. <> 1790000000 +0100",
        "author  <ana@example.org> 1790000000 +0100",
        "author .Ana, <<ana@example.org>> 1790000000 -0330",
        "author Ana <ana@example.org> -5 +0100",
        "author Ana <ana@example.org> 17900000000000 +0100",
    ];
    let more = [
        "",
        "encoding ISO-8859-1\n",
        "gpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n",
        "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----\nother x\n y\n",
        "mergetag object x\n type commit\n gpgsig no\n",
    ];
    let tree = desk.git(&["rev-parse", "HEAD^{tree}"]);
    let parent = desk.git(&["rev-parse", "HEAD"]);
    let store = desk.open();
    let mut cut = 0;
    for author in odd {
        for more in more {
            for message in ["", "x", "\n\nx\n", "title\n\nbody\n\nGitsm-Record: A\n"] {
                let committer = "committer Ben Ö <ben@example.org> 1790000001 +0000";
                let text = format!(
                    "tree {tree}\nparent {parent}\n{author}\n{committer}\n{more}\n{message}"
                );
                let odb = store.repo.odb().unwrap();
                let id = odb.write(ObjectType::Commit, text.as_bytes()).unwrap();
                if let (Some(head), Ok(known)) = (Head::of(&text), store.repo.find_commit(id)) {
                    let parents: Vec<Oid> = known.parent_ids().collect();
                    let found = (head.tree, head.parents, head.at);
                    let at = known.time().seconds();
                    assert_eq!(found, (known.tree_id(), parents, at), "{text}");
                }
                let Some(parts) = Parts::of(&text) else {
                    continue;
                };
                cut += 1;
                let known = store.repo.find_commit(id).unwrap();
                assert_eq!(parts.said(id, &text), objects::said(&known), "{text}");
                assert_eq!(parts.head.tree, known.tree_id());
                assert_eq!(parts.head.at, known.time().seconds());
                let known = store.repo.extract_signature(&id, None).ok();
                let known = known.map(|(armour, payload)| {
                    let armour = String::from_utf8_lossy(&armour).trim_end().to_owned();
                    (armour, payload.to_vec())
                });
                let own = parts.signature(&text);
                let own = own.map(|(armour, payload)| (armour.trim_end().to_owned(), payload));
                assert_eq!(own, known, "{text}");
            }
        }
    }
    assert_eq!(cut, 16);
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>, base: Vec<u8>) {
        let _ = pack::patch(&base, &bytes, &mut Vec::new());
        let _ = Entries::of(&bytes).count();
        let _ = Parts::of(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn what_two_trees_begin_with_is_passed_over_unless_it_is_not_well_formed() {
    let entry = |mode: &str, name: &str, id: u8| {
        let head = format!("{mode} {name}\0");
        [head.as_bytes(), &[id; 20]].concat()
    };
    let tree = |id| {
        let entries = [("40000", "a", 1), ("100755", "b", 2), ("100644", "c", id)];
        let mut tree = entries
            .map(|(mode, name, id)| entry(mode, name, id))
            .concat();
        tree.extend(entry("100644", "d", 4));
        tree
    };
    let (one, other) = (tree(3), tree(9));
    let (mut left, mut right) = (Entries::of(&one), Entries::of(&other));
    left.pass(&mut right);
    for entries in [left, right] {
        let names = entries.map(|entry| (entry.as_ref().unwrap().mode, entry.unwrap().name));
        let expected: [(u32, &[u8]); 2] = [(0o100_644, b"c"), (0o100_644, b"d")];
        assert_eq!(names.collect::<Vec<_>>(), expected);
    }
    for odd in [entry("1006x4", "b", 1), entry("40000", "", 1), vec![1; 9]] {
        let odd = [entry("40000", "a", 1), odd].concat();
        let (mut left, mut right) = (Entries::of(&odd), Entries::of(&odd));
        left.pass(&mut right);
        assert!(left.next().unwrap().is_err());
        assert!(right.next().unwrap().is_err());
    }
}

#[test]
fn trees_differ_where_their_entries_do() {
    use std::collections::BTreeMap;
    let desk = packed(&[]);
    let store = desk.open();
    let blobs: Vec<Oid> = (0..3_u8)
        .map(|byte| store.repo.blob(&[byte]).unwrap())
        .collect();
    let tree = |names: &BTreeMap<u8, usize>| {
        let mut tree = store.repo.treebuilder(None).unwrap();
        for (name, blob) in names {
            let name = format!("record-{name:03}.yaml");
            tree.insert(name, blobs[*blob], 0o100_644).unwrap();
        }
        tree.write().unwrap()
    };
    let names = prop::collection::btree_map(0..20_u8, 0..3_usize, 0..20);
    let mut runner = proptest::test_runner::TestRunner::default();
    let tested = runner.run(&(names.clone(), names), |(old, new)| {
        let mut differ: Vec<u8> = old.keys().chain(new.keys()).copied().collect();
        differ.retain(|name| old.get(name) != new.get(name));
        differ.sort_unstable();
        differ.dedup();
        let blob = |blob: Option<&usize>| blob.map(|blob| blobs[*blob]);
        let expected = differ.iter().map(|name| {
            let path = format!("record-{name:03}.yaml");
            (path, blob(old.get(name)), blob(new.get(name)))
        });
        let objects = store.objects().unwrap();
        let found = objects.changes(Some(tree(&old)), tree(&new)).unwrap();
        let found = found.into_iter().map(|change| {
            let oid = |blob: Option<BlobId>| blob.map(|blob| blob.oid);
            (change.path, oid(change.old), oid(change.new))
        });
        prop_assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        Ok(())
    });
    tested.unwrap();
}

#[test]
fn stretches_are_handed_on_in_their_order_until_one_is_refused() {
    let desk = packed(&[]);
    let store = desk.open();
    let items: Vec<usize> = (0..3_000).collect();
    let mut taken = Vec::new();
    let double = |_: &Objects, items: &[usize]| -> Vec<usize> {
        items.iter().map(|item| item * 2).collect()
    };
    let all: Result<(), StoreError> = store.in_stretches(&items, double, |made| {
        taken.extend(made);
        Ok(())
    });
    all.unwrap();
    assert_eq!(taken, items.iter().map(|item| item * 2).collect::<Vec<_>>());
    let mut stretches = 0;
    let refused = store.in_stretches(&items, double, |_| {
        stretches += 1;
        match stretches {
            2 => Err(StoreError::Shallow),
            _ => Ok(()),
        }
    });
    assert!(matches!(refused, Err(StoreError::Shallow)));
    assert_eq!(stretches, 2);
    let none: Result<(), StoreError> =
        store.in_stretches(&[], double, |_| Err(StoreError::Shallow));
    none.unwrap();
}
