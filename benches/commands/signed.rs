//! A history in which every commit is signed, and changes are approved by signature, with real ed25519 keys.
//!
//! `git fast-import` signs nothing, and `git commit -S` would take minutes for ten thousand commits: so the
//! commits are put together here, and git reads them as it reads any other.

// The benchmark makes no forgeries, and the tests measure no signatures.
#![allow(clippy::expect_used, dead_code, missing_docs)]

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use git2::build::TreeUpdateBuilder;
use git2::{FileMode, ObjectType, Oid, Repository};
use gitsm::exchange::sample::Step;
use gitsm::kinds::Kinds;
use gitsm::model::approval::{Approval, Decision, Evidence, NAMESPACE};
use gitsm::model::digest::covered;
use gitsm::model::id::{ENTRY_LEN, EntryId, PersonId, RecordId};
use gitsm::model::read::read_record;
use gitsm::model::write::updated_text;
use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::{HashAlg, LineEnding, PrivateKey};

/// The people's files, in which their keys are listed.
const PEOPLE: &str = ".gitsm/people/";

/// A repository in the making.
pub struct Signed {
    repo: Repository,
    tip: Option<(Oid, Oid)>,
    root: Option<Oid>,
    kinds: Kinds,
    approvals: HashMap<RecordId, Approval>,
    keys: HashMap<String, PrivateKey>,
    signatures: Vec<Signature>,
}

/// Where a history stands.
pub struct Place {
    tip: Option<(Oid, Oid)>,
    approvals: HashMap<RecordId, Approval>,
}

/// A signature of a commit or of an approval.
pub struct Signature {
    pub namespace: &'static str,
    pub armour: String,
    pub payload: Vec<u8>,
}

impl Signed {
    /// An empty repository.
    pub fn create(folder: &Path) -> Self {
        let mut options = git2::RepositoryInitOptions::new();
        let options = options.initial_head("main").external_template(false);
        Signed {
            repo: Repository::init_opts(folder, options).expect("a repository"),
            tip: None,
            root: None,
            kinds: Kinds::builtin(),
            approvals: HashMap::new(),
            keys: HashMap::new(),
            signatures: Vec::new(),
        }
    }

    /// Adds a commit, signed by its author; a change that is scheduled is approved by that.
    pub fn add(&mut self, step: &Step) {
        let tree = match self.tip {
            Some((_, tree)) => tree,
            None => {
                let empty = self.repo.treebuilder(None).expect("a tree");
                empty.write().expect("a tree")
            }
        };
        let mut update = TreeUpdateBuilder::new();
        for (path, bytes) in &step.files {
            let bytes = self.proven(step, path, bytes);
            let blob = self.repo.blob(&bytes).expect("a blob");
            update.upsert(path.as_str(), blob, FileMode::Blob);
        }

        let tree = self.written(tree, &mut update);
        let text = self.commit(step, tree);
        let odb = self.repo.odb().expect("objects");
        let commit = odb.write(ObjectType::Commit, text.as_bytes());
        let commit = commit.expect("a commit");
        self.tip = Some((commit, tree));
        self.root = self.root.or(Some(commit));
    }

    /// Where the history stands, to go on from there in several ways.
    pub fn place(&self) -> Place {
        Place {
            tip: self.tip,
            approvals: self.approvals.clone(),
        }
    }

    /// Goes on from a place where the history stood.
    pub fn back_to(&mut self, place: &Place) {
        self.tip = place.tip;
        self.approvals.clone_from(&place.approvals);
    }

    /// The last commit.
    pub fn tip(&self) -> Oid {
        self.tip.expect("a commit").0
    }

    /// Gives the last commit a name.
    pub fn branch(&self, name: &str) {
        let name = format!("refs/heads/{name}");
        let made = self.repo.reference(&name, self.tip(), true, "");
        made.expect("a branch");
    }

    fn written(&self, base: Oid, update: &mut TreeUpdateBuilder) -> Oid {
        let base = self.repo.find_tree(base).expect("a tree");
        update.create_updated(&self.repo, &base).expect("a tree")
    }

    /// Packs and checks out, writes who may sign what where git looks for it, and gives back all signatures.
    pub fn finish(self, folder: &Path) -> Vec<Signature> {
        self.branch("main");
        let signers = self.keys.iter().map(|(email, key)| {
            let public = key.public_key().to_openssh().expect("a key");
            format!("{email} {public}\n")
        });
        let list = std::path::absolute(folder.join(".git/signers")).expect("a path");
        std::fs::write(&list, signers.collect::<String>()).expect("a list of keys");
        let mut config = self.repo.config().expect("a configuration");
        let list = list.to_str().expect("a path");
        config
            .set_str("gpg.ssh.allowedSignersFile", list)
            .expect("a configuration");
        for args in [&["repack", "-adfq"][..], &["reset", "-q", "--hard"]] {
            let mut git = Command::new("git");
            let status = git.current_dir(folder).args(args).status();
            assert!(status.expect("git").success(), "{args:?}");
        }
        self.signatures
    }

    /// The key of an address; the same address has the same key.
    fn key(&mut self, email: &str) -> &PrivateKey {
        self.keys.entry(email.to_owned()).or_insert_with(|| {
            let mut seed = [0; 32];
            for (place, byte) in seed.iter_mut().zip(email.bytes()) {
                *place = byte;
            }
            let pair = KeypairData::Ed25519(Ed25519Keypair::from_seed(&seed));
            PrivateKey::new(pair, "").expect("a key")
        })
    }

    fn sign(&mut self, email: &str, namespace: &'static str, payload: Vec<u8>) -> String {
        let signature = self.key(email).sign(namespace, HashAlg::Sha512, &payload);
        let signature = signature.expect("a signature");
        let armour = signature.to_pem(LineEnding::LF).expect("a signature");
        self.signatures.push(Signature {
            namespace,
            armour: armour.clone(),
            payload,
        });
        armour
    }

    /// A file with what proves it: people have keys, changes their approvals.
    fn proven(&mut self, step: &Step, path: &str, bytes: &[u8]) -> Vec<u8> {
        let text = std::str::from_utf8(bytes).expect("text");
        if path.starts_with(PEOPLE) {
            let email = text.split(['[', ']']).nth(1).expect("an address");
            let key = self.key(email).public_key().to_openssh().expect("a key");
            return format!("{text}keys:\n  - key: {key}\n").into_bytes();
        }
        let kind = self.kinds.of_path(path).cloned();
        let Some(kind) = kind.filter(|kind| kind.kind == "change") else {
            return bytes.to_vec();
        };
        let record = read_record(path, bytes, &kind).expect("a record");
        let scheduled = step.trailers.iter().any(|(_, value)| value == "schedule");
        if scheduled && !self.approvals.contains_key(&record.id) {
            let content = covered(&record, kind.covered());
            let (_, email) = &step.author;
            let by = email.split('@').next().expect("a name");
            let mut approval = Approval {
                id: EntryId::from_random([self.signatures.len() as u8; ENTRY_LEN]),
                at: step.at,
                by: PersonId::parse(by).expect("a person"),
                acting: vec!["role:approver".to_owned()],
                decision: Decision::Approved,
                evidence: Evidence::Signed,
                digest: content.digest,
                covers: content.fields,
                base: self.root.map(|root| root.to_string()),
                note: None,
                source: None,
                signature: None,
                extra: Default::default(),
            };
            let statement = approval.statement(&kind.kind, &record.id);
            approval.signature = Some(self.sign(email, NAMESPACE, statement));
            self.approvals.insert(record.id.clone(), approval);
        }
        let mut after = record.clone();
        after
            .approvals
            .extend(self.approvals.get(&record.id).cloned());
        let text = updated_text(text, &record, &after);
        text.expect("a record").into_bytes()
    }

    /// The bytes of a commit; the signature is over what they are without it.
    fn commit(&mut self, step: &Step, tree: Oid) -> String {
        let (name, email) = &step.author;
        let who = format!("{name} <{email}> {} +0000", step.at.timestamp());
        let parent = self.tip.map(|(parent, _)| format!("parent {parent}\n"));
        let head = format!(
            "tree {tree}\n{}author {who}\ncommitter {who}\n",
            parent.unwrap_or_default()
        );
        let trailers = step.trailers.iter();
        let trailers: String = trailers.map(|(key, of)| format!("{key}: {of}\n")).collect();
        let message = format!("{}\n\n{trailers}", step.subject);
        let armour = self.sign(email, "git", format!("{head}\n{message}").into_bytes());
        let armour = armour.trim_end().replace('\n', "\n ");
        format!("{head}gpgsig {armour}\n\n{message}")
    }
}
