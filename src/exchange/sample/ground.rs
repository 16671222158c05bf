//! What is there before the first call: people's files, services, assets; and what is done to assets later.

use chrono::TimeDelta;

use super::error::{SampleError, Told};
use super::stock::{ASSETS, Asset, PEOPLE, SERVICES, Service};
use super::story::Story;
use super::words::{Given, with};
use super::world::{World, email};
use crate::model::data::Data;
use crate::model::id::RecordId;
use crate::model::person;

/// How many records are there from the beginning.
pub(super) const RECORDS: usize = SERVICES.len() + ASSETS.len();

/// Path and content of the file of every person.
pub(super) fn people() -> Vec<(String, Vec<u8>)> {
    let list = |items: &[&str]| items.join(", ");
    let file = |who: &super::stock::Who| {
        let mut text = format!("name: {}\nemails: [{}]\n", who.name, email(who));
        if !who.team.is_empty() {
            text += &format!("teams: [{}]\n", who.team);
        }
        text += &format!("roles: [{}]\n", list(who.roles));
        if who.bot {
            text += "bot: true\n";
        }
        (
            format!("{}/{}.yaml", person::FOLDER, who.id),
            text.into_bytes(),
        )
    };
    PEOPLE.iter().map(file).collect()
}

/// Services and assets are written down and put to use.
pub(super) fn build(story: &mut Story<'_>) -> Told {
    let mut services = Vec::new();
    for service in SERVICES {
        let owner = story.world.actor(service.owner);
        let rec = story.open_as(
            &story.world.kind("service")?,
            id(service.id)?,
            owner,
            of(service)?,
        )?;
        story.act(rec, "launch", owner, with())?;
        services.push(rec);
    }
    for asset in ASSETS {
        let by = story.world.member(asset.team);
        let given = asset_fields(story.world, asset)?;
        let rec = story.open_as(&story.world.kind("asset")?, id(asset.id)?, by, given)?;
        story.act(rec, "deploy", by, with())?;
    }
    for (service, rec) in SERVICES.iter().zip(services) {
        let mut given = with();
        for asset in service.assets {
            given = given.link("depends_on", &id(asset)?);
        }
        story.change(rec, "link", story.world.actor(service.owner), given)?;
    }
    Ok(())
}

fn id(text: &str) -> Result<RecordId, SampleError> {
    Ok(RecordId::parse(text)?)
}

fn of(service: &Service) -> Result<Given, SampleError> {
    let mut given = with()
        .set("title", service.title)
        .set("tier", service.tier)
        .set("owner", service.owner)
        .set("team", service.team)
        .set("users", service.users)
        .set("environment", "production")
        .set(
            "runbook",
            &format!("https://wiki.example.org/runbooks/{}", service.id),
        )
        .set("description", service.text);
    if let Some(promise) = service.promise {
        given = given.data(
            "availability_target",
            Data::Decimal(promise.available.to_owned()),
        );
        if let Some(calendar) = promise.hours {
            given = given.set("agreed_hours", calendar);
        }
        if let Some(per_cent) = promise.degraded {
            given = given.data("degraded_weight", Data::Int(per_cent));
        }
    }
    for other in service.services {
        given = given.link("depends_on", &id(other)?);
    }
    Ok(given)
}

fn asset_fields(world: &World, asset: &Asset) -> Result<Given, SampleError> {
    let today = world.now.date_naive();
    let mut given = with()
        .set("title", asset.title)
        .set("class", asset.class)
        .set("criticality", asset.criticality)
        .set("lifecycle", "live")
        .set("environment", "production")
        .set("team", asset.team)
        .set("location", asset.place);
    for (field, text) in asset.fields {
        given = given.set(field, text);
    }
    if asset.class == "server" {
        given = given
            .day("purchased", today - TimeDelta::days(900))
            .day("warranty_until", today + TimeDelta::days(195))
            .data("cost", Data::Decimal("11840.00".to_owned()))
            .set("currency", "EUR");
    }
    if let Some(days) = asset.expires {
        given = given
            .day("starts", today + TimeDelta::days(days - 365))
            .day("expires", today + TimeDelta::days(days));
    }
    if asset.class == "license" {
        given = given.data("usage_limit", Data::Int(240));
    }
    for (link, targets) in [("runs_on", asset.runs_on), ("depends_on", asset.depends_on)] {
        for target in targets {
            given = given.link(link, &id(target)?);
        }
    }
    Ok(given)
}

/// The assets that are serviced now and then, in turn.
pub(super) fn upkeep(story: &mut Story<'_>, turn: usize) -> Told {
    let machine = |asset: &&Asset| {
        matches!(
            asset.class,
            "server" | "storage" | "network" | "vm" | "endpoint"
        )
    };
    let machines: Vec<&Asset> = ASSETS.iter().filter(machine).collect();
    let asset = machines[turn % machines.len()];
    let Some(known) = story.world.base.get(&id(asset.id)?) else {
        return Ok(());
    };
    let rec = story.adopt(known.clone());
    let by = story.world.member(asset.team);
    let why = story.world.rng.pick(&[
        "Firmware and patches of the quarter.",
        "Fan is loud, supplier is on site.",
        "Cleaned, cables put in order, labels renewed.",
    ]);
    story.act(rec, "maintain", by, with().note(why))?;
    story.wait(25, 200);
    story.act(
        rec,
        "deploy",
        by,
        with().note("Back in use, probes are green."),
    )
}
