//! Stories of problems: incidents that come again, the known error, the article, the change that ends it.

use super::changes;
use super::error::Told;
use super::incidents::{self, Incident};
use super::story::{Rec, Story};
use super::texts::{ARTICLES, CAUSES, Cause, Plan};
use super::words::with;
use super::world::Actor;
use crate::model::data::Data;
use crate::model::id::RecordId;
use chrono::TimeDelta;

/// Two or three incidents with one cause, and what becomes of it.
pub(super) fn any(story: &mut Story<'_>) -> Told {
    let cause = story.world.rng.row(CAUSES);
    let mut before = Vec::new();
    for _ in 0..story.world.rng.between(1, 2) {
        let incident = strikes(story, cause)?;
        incidents::close(story, &incident)?;
        before.push(story.id(incident.rec));
        story.wait_work(1_500, 14_000);
    }
    let last = strikes(story, cause)?;
    let (rec, by) = found(story, cause, &last, &before)?;
    incidents::close(story, &last)?;
    investigate(story, rec, by)?;
    known_error(story, rec, by, cause)?;
    if story.world.rng.chance(55) {
        let problem = story.id(rec);
        let article = article(story, cause, &problem)?;
        story.change(rec, "link", by, with().link("article", &story.id(article)))?;
    }
    story.wait_work(1_500, 16_000);
    let again = incidents::open(
        story,
        incidents::symptom(cause.symptom),
        ("medium", "medium"),
        with(),
    )?;
    incidents::take(story, &again)?;
    story.wait(10, 60);
    let used = with()
        .set("resolution_code", "known_error")
        .set("resolution_notes", cause.workaround)
        .link("known_error", &story.id(rec));
    story.act(again.rec, "resolve", again.agent, used)?;
    incidents::close(story, &again)?;
    match story.world.rng.chance(15) {
        true => accept(story, rec, by),
        false => fix(story, rec, by, cause),
    }
}

/// One incident of this cause, from beginning to end.
fn strikes<'w>(story: &mut Story<'w>, cause: &Cause) -> Told<Incident<'w>> {
    let level =
        story
            .world
            .rng
            .pick(&[("medium", "medium"), ("medium", "high"), ("low", "medium")]);
    let incident = incidents::open(story, incidents::symptom(cause.symptom), level, with())?;
    incidents::take(story, &incident)?;
    for finding in incident.symptom.findings {
        story.wait(10, 200);
        story.note(incident.rec, incident.agent, incident.words.fill(finding))?;
    }
    story.wait(5, 60);
    incidents::resolve(
        story,
        &incident,
        with().set("resolution_code", "workaround"),
    )?;
    Ok(incident)
}

/// Somebody sees that there is more behind it.
pub(super) fn found<'w>(
    story: &mut Story<'w>,
    cause: &Cause,
    incident: &Incident<'_>,
    before: &[RecordId],
) -> Told<(Rec, &'w Actor)> {
    story.wait_work(30, 900);
    let owner = story.world.actor("eva");
    let by = story
        .world
        .other_member(incident.agent.who.team, owner.key());
    let source = story.id(incident.rec);
    let mut given = with()
        .set("title", cause.title)
        .set("detection", "reactive")
        .set("service", incident.symptom.service)
        .set("team", by.who.team)
        .set("symptom", &incident.words.fill(incident.symptom.text))
        .link("incident", &source);
    for earlier in before {
        given = given.link("incident", earlier);
    }
    let rec = story.open("problem", owner, given)?;
    story.wait(2, 30);
    let back = with().link("problem", &story.id(rec));
    story.change(incident.rec, "link", owner, back)?;
    story.wait_work(60, 1_000);
    let urgency = story.world.rng.pick(&["high", "medium", "medium", "low"]);
    let given = with()
        .set("owner", owner.key())
        .set("impact", "medium")
        .set("urgency", urgency);
    story.act(rec, "assess", owner, given)?;
    Ok((rec, by))
}

/// The cause is looked for.
pub(super) fn investigate(story: &mut Story<'_>, rec: Rec, by: &Actor) -> Told {
    story.wait_work(60, 1_400);
    story.act(rec, "investigate", by, with().set("assignee", by.key()))?;
    for note in [
        "Laid the times of all cases beside each other: they share the hour.",
        "Could bring it about in the test environment at the third try.",
    ] {
        story.wait_work(200, 4_000);
        story.note(rec, by, note)?;
    }
    Ok(())
}

/// Cause and workaround are known.
pub(super) fn known_error(story: &mut Story<'_>, rec: Rec, by: &Actor, cause: &Cause) -> Told {
    story.wait_work(60, 2_000);
    let given = with()
        .set("root_cause", cause.cause)
        .set("cause_code", cause.code)
        .set("workaround", cause.workaround)
        .set("error_code", cause.error)
        .day("known_error_since", story.today())
        .note("Cause found; the desk can use the workaround from now on.");
    story.change(rec, "set", by, given)
}

fn article(story: &mut Story<'_>, cause: &Cause, problem: &RecordId) -> Told<Rec> {
    let author = story.world.desk();
    let question = format!("What to do about: {}", cause.title.to_lowercase());
    let given = with()
        .set("title", &question)
        .set("author", author.key())
        .set("service", incidents::symptom(cause.symptom).service)
        .set("audience", "team")
        .set("symptom", cause.title)
        .set("answer", cause.workaround)
        .link("problem", problem);
    story.wait_work(60, 900);
    let rec = story.open("knowledge", author, given)?;
    publish(story, rec, author)?;
    Ok(rec)
}

/// An article by itself.
pub(super) fn knowledge(story: &mut Story<'_>) -> Told {
    let author = story.world.desk();
    let rec = draft(story, author)?;
    publish(story, rec, author)
}

/// An article that is being written.
pub(super) fn draft(story: &mut Story<'_>, author: &Actor) -> Told<Rec> {
    let (service, title, question, answer) = story.world.rng.pick(ARTICLES);
    let given = with()
        .set("title", title)
        .set("author", author.key())
        .set("service", service)
        .set("audience", "users")
        .set("symptom", question)
        .set("answer", answer);
    story.open("knowledge", author, given)
}

fn publish(story: &mut Story<'_>, rec: Rec, author: &Actor) -> Told {
    story.wait_work(60, 1_500);
    story.act(rec, "submit", author, with())?;
    story.wait_work(60, 3_000);
    let reviewer = story.world.approver(&[author.key()]);
    let given = with()
        .set("reviewer", reviewer.key())
        .set("confidence", "validated")
        .day("valid_to", story.today() + TimeDelta::days(365));
    story.act(rec, "publish", reviewer, given)
}

/// The cause is removed by a change.
fn fix(story: &mut Story<'_>, rec: Rec, by: &Actor, cause: &Cause) -> Told {
    story.wait_work(60, 3_000);
    let given = with().set("fix_plan", cause.plan);
    story.act(rec, "fix", by, given)?;
    let plan = Plan {
        service: incidents::symptom(cause.symptom).service,
        category: "fix",
        title: cause.change,
        why: cause.cause,
        steps: cause.plan,
        test: "The symptom does not come back under the load that used to bring it.",
        backout: "Put the former setting back; the workaround still works.",
        breaks: cause.symptom,
        outage: 0,
    };
    story.wait_work(30, 600);
    let window = changes::window(story.world, story.at, 9);
    let problem = story.id(rec);
    let change = changes::write(story, &plan, window, with().link("fixes", &problem))?;
    story.change(
        rec,
        "link",
        by,
        with().link("fixed_by", &story.id(change.rec)),
    )?;
    changes::authorise(story, &plan, &change)?;
    changes::carry_out(story, &change)?;
    let notes = "As planned; the problem is watched for two weeks.";
    changes::close(story, &change, "successful", notes, with())?;
    story.wait_work(5_000, 20_000);
    let given = with()
        .set("fix_notes", cause.fixed)
        .set("closure_code", "fix_applied");
    story.act(rec, "resolve", by, given)?;
    story.wait_work(5_000, 20_000);
    let review = "Nothing came again. The alert that would have told us earlier is in place.";
    story.act(
        rec,
        "close",
        story.world.actor("eva"),
        with().set("review", review),
    )
}

/// The cause stays, and somebody answers for it.
fn accept(story: &mut Story<'_>, rec: Rec, by: &Actor) -> Told {
    story.wait_work(300, 6_000);
    let boss = story.world.approver(&[by.key(), "eva"]);
    let given = with()
        .set("closure_code", "risk_accepted")
        .set(
            "closure_reason",
            "The system is replaced next year; the workaround takes two minutes",
        )
        .set("accepted_by", boss.key())
        .day("review_by", story.today() + TimeDelta::days(180))
        .data("major", Data::Bool(false));
    story.act(rec, "accept", boss, given)
}
