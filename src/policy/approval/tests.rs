use super::*;
use crate::kinds::Kinds;
use crate::model::approval::Evidence;
use crate::model::data::Data;
use crate::model::id::EntryId;
use crate::model::read::read_record;
use chrono::TimeDelta;

const POLICY: &str = "
applies_to: change
rules:
  - name: Normal
    when: \"type:normal\"
    expires: 30d
    stages:
      - {name: Board, from: [role:cab], need: 67%, veto: [role:security]}
  - name: Emergency
    when: \"type:emergency\"
    late: 24h
    stages: [{name: On call, from: [role:cab], need: 1}]
";

const RECORD: &str = "id: CHG-261120-7KQ2M
title: Swap the web servers
state: authorize
type: normal
requester: rita
implementer: ivan
plan_backout: Swap them back.
log:
  - {id: 1J3QZ8M2, at: \"2026-11-20T09:00:00Z\", by: ed, to: draft, set: {type: normal}}
";

fn person(name: &str, roles: &[&str], keys: &str) -> crate::model::person::Person {
    let roles = roles.join(", ");
    let text = format!("name: {name}\nroles: [{roles}]\nkeys: {keys}\n");
    serde_yaml::from_str(&text).unwrap()
}

fn people() -> People {
    let mut people = People::default();
    let key = |id: &str| format!("[{{key: \"ssh-ed25519 {id} comment\"}}]");
    for id in ["ana", "bo", "cy", "rita", "ivan", "ed"] {
        people.insert(PersonId::parse(id).unwrap(), person(id, &["cab"], &key(id)));
    }
    let others = [("sec", "security"), ("eve", "none")];
    for (id, role) in others {
        people.insert(PersonId::parse(id).unwrap(), person(id, &[role], &key(id)));
    }
    people
}

fn policies(text: &str) -> Policies {
    let file = (
        ".gitsm/policies/change.yaml".to_owned(),
        text.as_bytes().to_vec(),
    );
    let (policies, findings) = Policies::load(&[file], &Kinds::builtin(), chrono_tz::UTC);
    assert_eq!(findings, []);
    policies
}

struct Case {
    record: Record,
    proofs: Vec<Proof>,
    people: People,
    newest: People,
    policies: Policies,
    now: DateTime<Utc>,
}

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-11-{text}:00Z").parse().unwrap()
}

impl Case {
    fn of(record: &str) -> Self {
        let path = "changes/2026/11/20/CHG-261120-7KQ2M.yaml";
        let kinds = Kinds::builtin();
        Case {
            record: read_record(path, record.as_bytes(), kinds.get("change").unwrap()).unwrap(),
            proofs: Vec::new(),
            people: people(),
            newest: people(),
            policies: policies(POLICY),
            now: at("20T12:00"),
        }
    }

    fn new() -> Self {
        Case::of(RECORD)
    }

    fn by(mut self, who: &str, decision: Decision, when: &str) -> Self {
        let content = covered(&self.record, self.record.kind.covered());
        let number = self.record.approvals.len() as u8;
        self.record.approvals.push(Approval {
            id: EntryId::from_random([number; crate::model::id::ENTRY_LEN]),
            at: at(when),
            by: PersonId::parse(who).unwrap(),
            acting: Vec::new(),
            decision,
            evidence: Evidence::Signed,
            digest: content.digest,
            covers: content.fields,
            base: None,
            note: None,
            source: None,
            signature: None,
            extra: crate::model::map::Map::new(),
        });
        self.proofs.push(Proof::Key(format!("ssh-ed25519 {who}")));
        self
    }

    fn yes(self, who: &str) -> Self {
        self.by(who, Decision::Approved, "20T10:00")
    }

    fn no(self, who: &str) -> Self {
        self.by(who, Decision::Rejected, "20T10:30")
    }

    fn assess(&self) -> Assessment {
        let authority = Authority {
            policies: &self.policies,
            people: &self.people,
            newest: &self.newest,
        };
        assess(&self.record, &self.proofs, authority, self.now)
    }

    fn verdict(&self) -> Verdict {
        self.assess().verdict().unwrap()
    }

    /// How each entry stands, in words.
    fn standings(&self) -> Vec<String> {
        let votes = self.assess().votes;
        votes.iter().map(|vote| vote.standing.text()).collect()
    }
}

#[test]
fn the_share_counts_only_those_who_may() {
    let nobody = Case::new();
    let board = &nobody.assess().stages[0];
    // ana, bo and cy; not rita who asked, ivan who does it, nor ed who wrote it.
    assert_eq!((board.eligible.len(), board.needed), (3, 3));
    assert_eq!(board.verdict, Verdict::Waiting);
    assert_eq!(Case::new().yes("ana").yes("bo").verdict(), Verdict::Waiting);
    assert_eq!(
        Case::new().yes("ana").yes("bo").yes("cy").verdict(),
        Verdict::Granted
    );
}

#[test]
fn two_of_three_pass_and_two_refusals_refuse() {
    let two = |case: Case| Case {
        policies: policies(&POLICY.replace("67%", "66%")),
        ..case
    };
    assert_eq!(two(Case::new().yes("ana")).verdict(), Verdict::Waiting);
    assert_eq!(
        two(Case::new().yes("ana").yes("bo")).verdict(),
        Verdict::Granted
    );
    assert_eq!(two(Case::new().no("ana")).verdict(), Verdict::Waiting);
    assert_eq!(
        two(Case::new().no("ana").no("bo")).verdict(),
        Verdict::Refused
    );
    assert_eq!(
        two(Case::new().yes("ana").yes("bo").no("sec")).verdict(),
        Verdict::Refused
    );
}

#[test]
fn nobody_with_a_part_in_it_counts() {
    let case = Case::new().yes("rita").yes("ivan").yes("ed").yes("eve");
    assert_eq!(
        case.standings(),
        [
            "is the requester, so does not count",
            "is the implementer, so does not count",
            "is the last editor of the plan, so does not count",
            "may not approve this",
        ]
    );
    assert_eq!(case.verdict(), Verdict::Waiting);
}

#[test]
fn an_untracked_edit_makes_its_author_the_last_editor() {
    let edit =
        "  - {id: 1J3QZ8M3, at: \"2026-11-20T09:10:00Z\", by: ana, edited: [plan_backout]}\n";
    let case = Case::of(&format!("{RECORD}{edit}")).yes("ana").yes("ed");
    assert_eq!(
        case.standings(),
        [
            "is the last editor of the plan, so does not count",
            "counts"
        ]
    );
}

#[test]
fn an_edit_of_the_plan_makes_approvals_stale_and_is_named() {
    let mut case = Case::new().yes("ana");
    case.record
        .set("plan_backout", Data::text("Swap them back!"));
    assert_eq!(case.standings(), ["changed since: plan_backout"]);
    case.record
        .set("plan_backout", Data::text("Swap them back."));
    case.record.set("plan_test", Data::text("Look."));
    assert_eq!(case.standings(), ["changed since: plan_test"]);
}

#[test]
fn moving_through_states_voids_nothing() {
    let mut case = Case::new().yes("ana").yes("bo").yes("cy");
    case.record.state = "scheduled".to_owned();
    case.record.set("approver", Data::text("cy"));
    assert_eq!(case.verdict(), Verdict::Granted);
}

#[test]
fn a_refusal_of_an_older_plan_does_not_refuse_the_new_one() {
    let mut case = Case::new().no("sec");
    assert_eq!(case.verdict(), Verdict::Refused);
    case.record.set("plan_backout", Data::text("Better."));
    assert_eq!(case.verdict(), Verdict::Waiting);
}

#[test]
fn the_last_decision_of_a_person_counts_and_forgeries_replace_nothing() {
    let case = Case::new()
        .yes("ana")
        .by("ana", Decision::Withdrawn, "20T11:00");
    assert_eq!(case.standings(), ["replaced by a later decision", "counts"]);
    assert_eq!(case.assess().stages[0].approved, []);
    let mut forged = Case::new()
        .yes("ana")
        .by("ana", Decision::Withdrawn, "20T11:00");
    forged.proofs[1] = Proof::None("not signed".to_owned());
    assert_eq!(forged.standings(), ["counts", "not signed"]);
}

#[test]
fn keys_are_of_one_person_valid_and_not_revoked() {
    let standing = |key: &str, keys: &str, newest: &str| {
        let mut case = Case::new().yes("ana");
        case.proofs[0] = Proof::Key(key.to_owned());
        let ana = PersonId::parse("ana").unwrap();
        case.people
            .insert(ana.clone(), person("ana", &["cab"], keys));
        case.newest.insert(ana, person("ana", &["cab"], newest));
        case.standings().remove(0)
    };
    let own = "[{key: \"ssh-ed25519 ana\"}]";
    let key = "ssh-ed25519 ana";
    assert_eq!(standing(key, own, own), "counts");
    assert_eq!(
        standing("ssh-ed25519 bo", own, own),
        "signed with the key of bo"
    );
    assert_eq!(
        standing("ssh-ed25519 x", own, own),
        "signed with a key that nobody has listed"
    );
    let until = |day: &str| format!("[{{key: \"{key}\", valid_to: {day}}}]");
    assert_eq!(standing(key, &until("2026-11-20"), own), "counts");
    let expired = standing(key, &until("2026-11-19"), own);
    assert_eq!(expired, "signed with a key that expired on 2026-11-19");
    let from = format!("[{{key: \"{key}\", valid_from: 2026-11-21}}]");
    let early = standing(key, &from, own);
    assert_eq!(
        early,
        "signed with a key that is valid from 2026-11-21 only"
    );
    let revoked = format!("[{{key: \"{key}\", revoked: true}}]");
    assert_eq!(
        standing(key, &revoked, own),
        "signed with a key that is revoked"
    );
    assert_eq!(
        standing(key, own, &revoked),
        "signed with a key that is revoked"
    );
    let shared = "[{key: \"ssh-ed25519 bo\"}]";
    let twice = standing("ssh-ed25519 bo", shared, shared);
    assert_eq!(twice, "signed with a key that is listed for ana and bo");
}

#[test]
fn approvals_expire_and_the_future_does_not_count() {
    let mut case = Case::new().yes("ana");
    case.now = at("20T10:00") + TimeDelta::days(30);
    assert_eq!(case.standings(), ["counts"]);
    case.now += TimeDelta::seconds(1);
    assert_eq!(case.standings(), ["expired"]);
    case.now = at("20T09:59");
    assert_eq!(case.standings(), ["dated in the future"]);
}

#[test]
fn an_emergency_may_be_approved_afterwards_within_its_limit() {
    let late = |begun: &str| {
        let record = RECORD.replace("type: normal\nreq", "type: emergency\nreq");
        let mut case = Case::of(&record).yes("ana");
        case.record.set("actual_start", Data::text(begun));
        let assessment = case.assess();
        (
            assessment.votes[0].standing.clone(),
            assessment.votes[0].late,
            case.verdict(),
        )
    };
    let before = late("2026-11-20T10:00:00Z");
    assert_eq!(before, (Standing::Counts, false, Verdict::Granted));
    assert_eq!(
        late("2026-11-19T10:00:00Z"),
        (Standing::Counts, true, Verdict::Granted)
    );
    assert_eq!(
        late("2026-11-19T09:59:59Z"),
        (Standing::Late, false, Verdict::Waiting)
    );
}

#[test]
fn a_normal_change_is_never_approved_afterwards() {
    let mut case = Case::new().yes("ana");
    case.record
        .set("actual_start", Data::text("2026-11-20T09:59:59Z"));
    assert_eq!(case.standings(), ["given too long after the work began"]);
}

#[test]
fn evidence_that_the_policy_does_not_accept_does_not_count() {
    let mut case = Case::new().yes("ana");
    case.record.approvals[0].evidence = Evidence::ForgeReview;
    assert_eq!(
        case.standings(),
        ["the policy does not accept forge-review"]
    );
    case.policies = policies(&format!("evidence: [forge-review]{POLICY}"));
    assert_eq!(case.standings(), ["counts"]);
}

#[test]
fn a_quorum_that_nobody_can_reach_is_told() {
    let mut case = Case::new();
    case.policies = policies(&POLICY.replace("67%", "4"));
    assert_eq!(case.verdict(), Verdict::Impossible);
}

#[test]
fn a_record_that_no_rule_is_for_needs_no_approval() {
    let record = RECORD.replace("type: normal\nreq", "type: standard\nreq");
    assert_eq!(Case::of(&record).assess().verdict(), None);
}

#[test]
fn mistakes_in_a_policy_have_their_place_and_its_file_is_not_used() {
    let text = "applies_to: change\nrules:\n  - name: A\n    when: \"typ:normal\"\n    expires: 3 weeks\n    evidence: [oral]\n    stages:\n      - {name: B, from: [group:x, field:boss], need: 0}\n  - {name: C, stages: []}\n";
    let file = (
        ".gitsm/policies/a.yaml".to_owned(),
        text.as_bytes().to_vec(),
    );
    let good = (
        ".gitsm/policies/b.yaml".to_owned(),
        POLICY.as_bytes().to_vec(),
    );
    let (policies, findings) = Policies::load(&[file, good], &Kinds::builtin(), chrono_tz::UTC);
    let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
    let expected = [
        ".gitsm/policies/a.yaml:4:5: column 1: there is no key `typ`",
        ".gitsm/policies/a.yaml:5:5: `expires` cannot be `3 weeks`",
        ".gitsm/policies/a.yaml:6:5: there is no evidence `oral`",
        ".gitsm/policies/a.yaml:8:48: `need` is neither a number, nor a share such as 67%, nor `all`",
        ".gitsm/policies/a.yaml:8:19: `group:x` names nobody",
        ".gitsm/policies/a.yaml:8:19: a change has no field `boss`",
        ".gitsm/policies/a.yaml:9:15: the rule `C` has no stage, so anything passes it",
    ];
    assert_eq!(findings, expected);
    assert_eq!(policies.broken(), [".gitsm/policies/a.yaml"]);
    assert_eq!(policies.rules().len(), 2);
}

#[test]
fn a_review_counts_when_a_bot_has_recorded_it() {
    let mut case = Case::new().yes("ana");
    case.policies = policies(&format!("evidence: [forge-review]{POLICY}"));
    case.record.approvals[0].evidence = Evidence::ForgeReview;
    case.proofs[0] = Proof::Recorded("ssh-ed25519 bo".to_owned());
    assert_eq!(
        case.standings(),
        ["recorded by bo, who is a person and no bot"]
    );
    let bot = "name: CI\nbot: true\nkeys: [{key: \"ssh-ed25519 ci\"}]\n";
    let id = PersonId::parse("ci").unwrap();
    case.people.insert(id, serde_yaml::from_str(bot).unwrap());
    case.proofs[0] = Proof::Recorded("ssh-ed25519 ci".to_owned());
    assert_eq!(case.standings(), ["counts"]);
    case.proofs[0] = Proof::Key("ssh-ed25519 ci".to_owned());
    assert_eq!(case.standings(), ["signed with the key of ci"]);
}

#[test]
fn a_commit_counts_where_it_is_accepted_and_the_person_made_it() {
    let mut case = Case::new().yes("ana");
    case.record.approvals[0].evidence = Evidence::CommitSignature;
    let ana = "name: Ana\nroles: [cab]\nemails: [ana@x]\nkeys: [{key: \"ssh-ed25519 ana\"}]\n";
    let id = PersonId::parse("ana").unwrap();
    case.people.insert(id, serde_yaml::from_str(ana).unwrap());
    let commit = |key: &str, author: &str, committer: &str| Proof::Commit {
        key: format!("ssh-ed25519 {key}"),
        author: author.to_owned(),
        committer: committer.to_owned(),
    };
    case.proofs[0] = commit("ana", "Ana@x", "ana@x");
    let standing = ["the policy does not accept commit-signature"];
    assert_eq!(case.standings(), standing);
    let both = format!("evidence: [signed, commit-signature]{POLICY}");
    case.policies = policies(&both);
    assert_eq!(case.standings(), ["counts"]);
    for (proof, why) in [
        (commit("bo", "ana@x", "ana@x"), "signed with the key of bo"),
        (
            commit("ana", "bo@x", "ana@x"),
            "its commit is by bo@x, and not by ana",
        ),
        (
            commit("ana", "ana@x", "forge@x"),
            "its commit is by forge@x, and not by ana",
        ),
    ] {
        case.proofs[0] = proof;
        assert_eq!(case.standings(), [why]);
    }
}
