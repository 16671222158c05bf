//! Stories of requests and improvements: wishes of one and ideas for all.

use chrono::TimeDelta;

use super::error::Told;
use super::story::{Rec, Story};
use super::texts::{IDEAS, WISHES, Wish};
use super::words::{Words, with};
use super::world::{Actor, service};
use crate::model::data::Data;

/// A request in a story.
pub(super) struct Request<'w> {
    pub rec: Rec,
    wish: &'static Wish,
    words: Words,
    caller: &'w Actor,
    pub agent: &'w Actor,
}

/// Any request, from the wish to the thing.
pub(super) fn any(story: &mut Story<'_>) -> Told {
    let request = open(story)?;
    if request.wish.cost.is_some() {
        ask(story, &request)?;
        story.wait_work(60, 3_500);
        let boss = story.world.actor(approver_of(story, &request));
        if story.world.rng.chance(9) {
            let why = with().set(
                "reject_reason",
                "The present one is two years old; again in spring",
            );
            return story.act(request.rec, "reject", boss, why);
        }
        story.act(request.rec, "approve", boss, with())?;
    } else if story.world.rng.chance(5) {
        story.wait_work(10, 800);
        let why = with().set("cancel_reason", "Asked for twice");
        return story.act(request.rec, "cancel", request.caller, why);
    }
    start(story, &request)?;
    if request.wish.cost.is_some() && story.world.rng.chance(40) {
        hold(story, &request)?;
        story.wait_work(1_400, 9_000);
        story.act(
            request.rec,
            "resume",
            request.agent,
            with().note("Delivery is here."),
        )?;
    }
    story.wait_work(30, 3_500);
    let done = request.words.fill(request.wish.done);
    let given = with().set("fulfilment_notes", &done);
    story.act(request.rec, "fulfill", request.agent, given)?;
    if story.world.rng.chance(3) {
        story.wait_work(60, 1_500);
        let why = with().set("reopen_reason", "It is the wrong model");
        story.act(request.rec, "reopen", request.caller, why)?;
        story.wait_work(600, 4_000);
        let given = with().set("fulfilment_notes", "Exchanged for the right one.");
        story.act(request.rec, "fulfill", request.agent, given)?;
    }
    story.at += TimeDelta::days(3);
    story.act(request.rec, "close", request.agent, with())
}

fn approver_of(story: &Story<'_>, request: &Request<'_>) -> &'static str {
    let named = story
        .record(request.rec)
        .text("approver")
        .unwrap_or_default();
    story.world.actor(named).key()
}

/// A wish comes in.
pub(super) fn open<'w>(story: &mut Story<'w>) -> Told<Request<'w>> {
    let wish = story.world.rng.row(WISHES);
    open_wish(story, wish)
}

/// A wish that costs money comes in.
pub(super) fn open_costly<'w>(story: &mut Story<'w>) -> Told<Request<'w>> {
    let costly: Vec<&'static Wish> = WISHES.iter().filter(|wish| wish.cost.is_some()).collect();
    let wish = story.world.rng.pick(&costly);
    open_wish(story, wish)
}

fn open_wish<'w>(story: &mut Story<'w>, wish: &'static Wish) -> Told<Request<'w>> {
    let world = story.world;
    let words = world.words(service(wish.service).assets);
    let caller = world.somebody(|who| who.name == words.caller);
    let answers = wish.answers.iter();
    let answers =
        answers.map(|(question, answer)| ((*question).to_owned(), Data::text(words.fill(answer))));
    let mut given = with()
        .set("title", &words.fill(wish.title))
        .set("item", wish.item)
        .data("answers", Data::Map(answers.collect()))
        .set("requested_for", caller.key())
        .set("reporter", caller.key())
        .set("service", wish.service)
        .set(
            "urgency",
            world
                .rng
                .weighted(&[(1, "high"), (6, "medium"), (5, "low")]),
        )
        .set("team", service(wish.service).team)
        .set(
            "origin",
            world
                .rng
                .weighted(&[(7, "portal"), (2, "mail"), (1, "in_person")]),
        )
        .data("preapproved", Data::Bool(wish.cost.is_none()));
    if let Some(cost) = wish.cost {
        given = given
            .data("cost", Data::Decimal(cost.to_owned()))
            .set("currency", "EUR");
    }
    let rec = story.open("request", caller, given)?;
    Ok(Request {
        rec,
        wish,
        words,
        caller,
        agent: world.member(service(wish.service).team),
    })
}

/// Asks for the money.
pub(super) fn ask(story: &mut Story<'_>, request: &Request<'_>) -> Told {
    story.wait_work(10, 600);
    let boss = story.world.approver(&[request.agent.key()]);
    let given = with().set("approver", boss.key());
    story.act(request.rec, "ask", story.world.desk(), given)
}

/// Somebody begins.
pub(super) fn start(story: &mut Story<'_>, request: &Request<'_>) -> Told {
    story.wait_work(20, 2_000);
    let way = if story.record(request.rec).state == "approved" {
        "start"
    } else {
        "take"
    };
    story.act(
        request.rec,
        way,
        request.agent,
        with().set("assignee", request.agent.key()),
    )
}

/// The shelf is empty.
pub(super) fn hold(story: &mut Story<'_>, request: &Request<'_>) -> Told {
    story.wait_work(10, 600);
    let given = with()
        .set("hold_reason", "awaiting_parts")
        .note("Ordered, delivery next week.");
    story.act(request.rec, "hold", request.agent, given)
}

/// An idea, from the first word to what came of it.
pub(super) fn improvement(story: &mut Story<'_>) -> Told {
    let (rec, by, idea) = idea(story)?;
    plan(story, rec, by, idea)?;
    story.wait_work(10_000, 60_000);
    story.act(
        rec,
        "measure",
        by,
        with().note("Done; the figure is taken in six weeks."),
    )?;
    story.at += TimeDelta::days(42);
    story.wait_work(1, 600);
    let (.., base, target, _) = *idea;
    let reached = story.world.rng.chance(60);
    let measured = if reached { target } else { (base + target) / 2 };
    let notes = "Measured over six weeks, without the holidays.";
    let given = with()
        .data("measured_value", Data::Int(measured))
        .set("outcome", if reached { "achieved" } else { "partly" })
        .set("outcome_notes", notes);
    story.act(rec, "close", by, given)
}

type Idea = (
    &'static str,
    &'static str,
    &'static str,
    i64,
    i64,
    &'static str,
);

/// Somebody has an idea.
pub(super) fn idea<'w>(story: &mut Story<'w>) -> Told<(Rec, &'w Actor, &'static Idea)> {
    let idea = story.world.rng.row(IDEAS);
    let by = story.world.somebody(|who| who.roles.contains(&"approver"));
    let given = with().set("title", idea.0).set("benefits", idea.5);
    let rec = story.open("improvement", story.world.desk(), given)?;
    Ok((rec, by, idea))
}

/// It is weighed, decided and begun.
pub(super) fn plan(story: &mut Story<'_>, rec: Rec, by: &Actor, idea: &Idea) -> Told {
    let (_, aim, unit, base, target, _) = *idea;
    story.wait_work(300, 6_000);
    let given = with().set("objective", aim).set("coordinator", by.key());
    story.act(rec, "accept", by, given)?;
    story.wait_work(600, 6_000);
    let given = with()
        .set(
            "effort",
            story.world.rng.weighted(&[(3, "s"), (4, "m"), (1, "l")]),
        )
        .set(
            "priority_word",
            story
                .world
                .rng
                .weighted(&[(1, "high"), (2, "medium"), (1, "low")]),
        )
        .set("justification", "Asked for in every review of the quarter.");
    story.act(rec, "assess", by, given)?;
    story.wait_work(600, 6_000);
    let given = with()
        .set("method", "kpi")
        .set("unit", unit)
        .data("base_value", Data::Int(base))
        .data("target_value", Data::Int(target))
        .day("measure_by", story.today() + TimeDelta::days(120));
    story.act(rec, "approve", by, given)?;
    story.wait_work(600, 6_000);
    let given = with().set("assignee", by.key()).set("team", by.who.team);
    story.act(rec, "start", by, given)
}
