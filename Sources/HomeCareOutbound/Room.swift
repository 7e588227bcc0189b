enum HomeCareOutboundRoom {}
