//! Approvals that rest on the commit which added them, evidence `commit-signature`.
//!
//! Such an entry has no signature of its own. What proves it is the SSH signature of a commit that does nothing
//! else than add this one entry, about exactly the content that the record has there. So a squash, or a commit
//! that carries along what others wrote, proves nothing, even when it is signed by the person who is named: nobody
//! can be made an approver by merging a branch. Signatures of other formats are not verified here, because which
//! person a key of theirs belongs to is told by no file of the repository.

use crate::model::approval::Approval;
use crate::model::digest::covered;
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::policy::approval::Proof;
use crate::store::{
    CommitId, Objects, SignatureFormat, SignatureState, StoreError, verify_statement,
};

/// The namespace of git's own signatures.
pub const GIT: &str = "git";
/// What helps where the proof went with its commit.
const REMEDY: &str = "merge without squashing, or have it approved anew";

/// A signed commit as text: what a stranger needs to verify it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// Its id, as hex.
    pub commit: String,
    /// The commit without its signature.
    pub payload: String,
    /// The armoured SSH signature over that.
    pub signature: String,
}

/// A commit that proves an entry, or why none does.
pub type Sealing = Result<Seal, String>;

impl Seal {
    /// What it proves: whose key signed, and whom the commit names.
    pub fn proof(&self) -> Proof {
        let short = short(&self.commit);
        let payload = self.payload.as_bytes();
        match verify_statement(&self.signature, GIT, payload) {
            Err(why) => Proof::None(format!(
                "the signature of its commit {short} does not hold: {why}"
            )),
            Ok(signed) => Proof::Commit {
                key: signed.key,
                author: self.address("author ").to_owned(),
                committer: self.address("committer ").to_owned(),
            },
        }
    }

    /// The address in a header of the commit.
    fn address(&self, header: &str) -> &str {
        let lines = self.payload.lines().take_while(|line| !line.is_empty());
        let mut values = lines.filter_map(|line| line.strip_prefix(header));
        let inside = values.next().and_then(|value| {
            let (_, rest) = value.rsplit_once('<')?;
            rest.split_once('>')
        });
        inside.map_or("", |(address, _)| address)
    }
}

/// What a commit proves about an entry that it is said to have added.
pub fn proof_of(sealing: &Sealing) -> Proof {
    match sealing {
        Ok(seal) => seal.proof(),
        Err(why) => Proof::None(why.clone()),
    }
}

/// Looks for the commit, up to this one, that proves an entry of a record.
///
/// # Errors
/// When the history is cut off before it is found, or an object is missing or damaged.
pub fn seal(
    objects: &Objects,
    from: &CommitId,
    record: &Record,
    approval: &Approval,
) -> Result<Sealing, StoreError> {
    let path = record.path();
    let holds = |bytes: &[u8]| {
        let id = approval.id.as_str().as_bytes();
        let named = bytes.windows(id.len()).any(|window| window == id);
        named
            && read_record(&path, bytes, &record.kind)
                .is_ok_and(|record| record.approvals.contains(approval))
    };
    let mut why = "it is in no commit yet, and only a signed one proves it".to_owned();
    for commit in objects.bringers(from, &path, &holds)? {
        match look(objects, &commit, &path, record, approval)? {
            // One that proves it is enough; a cherry-pick beside it takes nothing away.
            Ok(seal) if !matches!(seal.proof(), Proof::None(_)) => return Ok(Ok(seal)),
            Ok(seal) => {
                if let Proof::None(bad) = seal.proof() {
                    why = bad;
                }
            }
            Err(reason) => why = reason,
        }
    }
    Ok(Err(why))
}

/// Whether a commit adds this entry and does nothing else.
fn look(
    objects: &Objects,
    commit: &CommitId,
    path: &str,
    record: &Record,
    approval: &Approval,
) -> Result<Sealing, StoreError> {
    let short = commit.short();
    let walked = objects.walked(commit, "")?;
    let version = |blob: Option<crate::store::BlobId>| -> Result<Option<Record>, StoreError> {
        let bytes = blob.map(|blob| objects.read(blob)).transpose()?;
        Ok(bytes.and_then(|bytes| read_record(path, &bytes, &record.kind).ok()))
    };
    let alone = match (walked.parents.as_slice(), walked.changes.as_slice()) {
        ([_], [changes]) => match changes.as_slice() {
            [change] if change.path == path => version(change.old)?.zip(version(change.new)?),
            _ => None,
        },
        _ => None,
    };
    let digest = |record: &Record| covered(record, record.kind.covered()).digest;
    let adds = alone.filter(|(old, new)| {
        new.approvals.len() == old.approvals.len() + 1 && digest(old) == digest(new)
    });
    let Some((_, new)) = adds else {
        return Ok(Err(format!(
            "commit {short}, which added it, does more than that, as a squash does, and so proves nothing: {REMEDY}"
        )));
    };
    if digest(&new) != approval.digest {
        return Ok(Err(format!(
            "commit {short}, which added it, has other content than it is about"
        )));
    }
    let SignatureState::Present { format } = walked.commit.signature else {
        return Ok(Err(format!(
            "commit {short}, which added it, is not signed: {REMEDY}"
        )));
    };
    if format != SignatureFormat::Ssh {
        return Ok(Err(format!(
            "commit {short}, which added it, has a signature of the format {}: only SSH signatures prove an approval",
            format.word()
        )));
    }
    let Some((signature, payload)) = walked.signed else {
        return Ok(Err(format!(
            "commit {short}, which added it, is not signed: {REMEDY}"
        )));
    };
    Ok(Ok(Seal {
        commit: commit.to_string(),
        payload: String::from_utf8_lossy(&payload).into_owned(),
        signature,
    }))
}

fn short(commit: &str) -> &str {
    commit.get(..9).unwrap_or(commit)
}
