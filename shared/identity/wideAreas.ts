const names = `
Afghanistan Africa Albania Algeria America Anglia Asia Australia Avon Bangladesh Barking Barnet Barnsley
Bath Bedford Bedfordshire Belfast Berkshire Bexley Birmingham Black Blackburn Blackpool Bolton
Bournemouth Bracknell Bradford Brent Brighton Bristol Britain Bromley Buckinghamshire
Bulgaria Bury Calderdale Cambridge Cambridgeshire Camden Canada Canterbury Cardiff Carlisle Central
Chelmsford Chelsea Cheshire Chester China Christchurch Cleveland Congo Cornwall Country Coventry Croydon
Cumberland Cumbria Czech Dagenham Darlington Darwen Derby Derbyshire Devon Doncaster Dorset Dublin
Dudley Durham Ealing East Edinburgh Egypt Enfield England Eritrea Essex Ethiopia Europe Exeter Forest
France Fulham Furness Gambia Gateshead Germany Ghana Glasgow Gloucester Gloucestershire Great Greater
Greece Greenwich Guinea Hackney Halton Hamlets Hammersmith Hampshire Haringey Harrow Hartlepool Havering
Helens Hereford Herefordshire Hertfordshire Hillingdon Hounslow Hove Hull Humber Humberside Hungary
India Ipswich Iran Iraq Ireland Isle Isles Islington Italy Jamaica Kensington Kent Kenya Keynes Kingdom
Kingston Kirklees Knowsley Kurdistan Kuwait Lambeth Lancashire Lancaster Latvia Leeds Leicester
Leicestershire Lewisham Libya Lincoln Lincolnshire Lithuania Liverpool London Luton Maidenhead
Manchester Medway Merseyside Merton Middlesbrough Midlands Milton Morocco Newcastle Newham Nigeria
Norfolk North Northamptonshire Northern Northumberland Norwich Nottingham Nottinghamshire Oldham Oxford
Oxfordshire Pakistan Peterborough Plymouth Poland Poole Portsmouth Portugal Reading Redbridge Redcar
Richmond Riding Rochdale Romania Rotherham Russia Rutland Salford Sandwell Scilly Scotland Sefton
Senegal Sheffield Shrewsbury Shropshire Slough Slovakia Solihull Somalia Somerset South Southampton
Southend-on-Sea Southwark Spain St Stafford Staffordshire Stockport Stockton-on-Tees Stoke-on-Trent
Sudan Suffolk Sunderland Surrey Sussex Sutton Swindon Syria Tameside Teesside Telford Thames Thurrock
Torbay Tower Trafford Turkey Tyne Tyneside Uganda Ukraine United Valley Vietnam Wakefield Wales Walsall
Waltham Wandsworth Warrington Warwick Warwickshire Wearside West Westminster Westmorland Wigan Wight
Wiltshire Winchester Windsor Wirral Wokingham Wolverhampton Worcester Worcestershire Wrekin York
Yorkshire Zimbabwe
`

/** Words of the names of authorities, regions and countries: too wide to say where anybody lives. */
export const wideAreas: ReadonlySet<string> = new Set(names.trim().split(/\s+/))
