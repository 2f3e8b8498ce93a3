package com.example;

import org.photofactory.spi.web.ApiRoom;
import org.photofactory.testkit.ApiRoomContract;
import org.photofactory.testkit.TestLedger;

class CountsRoomTest extends ApiRoomContract {

  @Override
  protected ApiRoom room() {
    return new CountsRoom(new TestLedger());
  }
}
